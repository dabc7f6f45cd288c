package jobsinpractice.book;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The HTML that Markdown may contain: folds, and code in a fold's title. It keeps these tags
 * exactly as the course writes them, without attributes. It drops comments, and shows everything
 * else as text, so no script and no event handler reaches a page.
 */
final class AllowedHtml {
  private static final Pattern KNOWN =
      Pattern.compile("(?s)(</?(?:details|summary|code)>)|<!--.*?-->");

  private AllowedHtml() {}

  static String of(String html) {
    StringBuilder out = new StringBuilder();
    Matcher known = KNOWN.matcher(html);
    int at = 0;
    while (known.find()) {
      out.append(Html.escaped(html.substring(at, known.start())));
      if (known.group(1) != null) {
        out.append(known.group(1));
      }
      at = known.end();
    }
    return out.append(Html.escaped(html.substring(at))).toString();
  }
}
