package jobsinpractice.book;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes a rendered page for a book without scripts and without a server: links lead only to parts
 * of the same document, and what a reader would click or hover is gone. The result is also XML.
 */
final class Linear {
  private static final Pattern MEANING =
      Pattern.compile("<span class=\"meaning\"[^>]*>[^<]*</span>| aria-describedby=\"[^\"]*\"");
  private static final Pattern LINK =
      Pattern.compile("<a\\b([^>]*?)href=\"([^\"]*)\"([^>]*)>(.*?)</a>", Pattern.DOTALL);
  private static final Pattern IMAGE = Pattern.compile("<img src=\"([^\"]*)\"([^>]*)>");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern ALIGN = Pattern.compile("(<t[dh]) align=\"(\\w+)\"");

  /** Where the parts of a document are. */
  interface Places {
    /** Returns the address of a page of the book, or empty if the document does not have it. */
    Optional<String> page(String page, String anchor);

    /** Returns the address of a picture. */
    String picture(String name);

    /** Returns the anchor of a part of the page. */
    String id(String id);
  }

  private final String page;
  private final Places places;

  Linear(String page, Places places) {
    this.page = page;
    this.places = places;
  }

  String html(String rendered) {
    String html = MEANING.matcher(rendered).replaceAll("");
    html = LINK.matcher(html).replaceAll(link -> Matcher.quoteReplacement(link(link)));
    html = IMAGE.matcher(html).replaceAll(image -> Matcher.quoteReplacement(image(image)));
    html = ID.matcher(html).replaceAll(id -> " id=\"" + places.id(id.group(1)) + "\"");
    return ALIGN.matcher(html).replaceAll("$1 class=\"$2\"");
  }

  private String link(MatchResult link) {
    String address = link.group(2);
    String text = link.group(4);
    if (address.matches("(?:https?|mailto):.*")) {
      return "<a href=\"" + address + "\">" + text + "</a>";
    }
    if (link.group().startsWith("<a class=\"anchor\"") || address.endsWith(".svg")) {
      return text;
    }
    int hash = address.indexOf('#');
    String path = hash < 0 ? address : address.substring(0, hash);
    String anchor = hash < 0 ? "" : address.substring(hash + 1);
    String name = path.isEmpty() ? page : PageName.resolve(page, path).orElse("");
    return places
        .page(name, anchor)
        .map(to -> "<a href=\"" + to + "\">" + text + "</a>")
        .orElse(
            link.group(1).contains("source") ? "<span class=\"source\">" + text + "</span>" : text);
  }

  private String image(MatchResult image) {
    String name = PageName.resolve(page, image.group(1)).orElse("");
    String rest = image.group(2).replace(" loading=\"lazy\"", "");
    return "<img src=\"" + places.picture(name) + "\"" + rest + "/>";
  }
}
