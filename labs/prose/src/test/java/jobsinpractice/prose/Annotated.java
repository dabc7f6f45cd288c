package jobsinpractice.prose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.languagetool.markup.AnnotatedText;
import org.languagetool.markup.AnnotatedTextBuilder;

/**
 * Markdown as the grammar checker reads it: words are text, everything else is markup. Code reads
 * as a word, and headings, list items, table cells, and folds are paragraphs of their own.
 */
final class Annotated {
  private static final String CODE = "text";
  private static final String PARAGRAPH = "\n\n";

  private static final Pattern MARKUP =
      Pattern.compile(
          String.join(
              "|",
              "(?<block>\\n?(?ms:^[ >]*```.*?^[ >]*```$)|(?s:<!--.*?-->)|</?(?:details|summary|br)[^>]*>)",
              "(?<code>`(?:[^`\\n]|\\n(?!\\n))*`|<code>.*?</code>|\\b[A-Z]\\w*[a-z0-9][A-Z]\\w*(?=\\]\\())",
              "(?<silent>!?\\[(?=[^\\[\\]]*\\]\\()|\\](?=\\()|(?<=\\])\\([^)]*\\)|\\[(?=\\[)|(?<=\\))\\]|</?(?:kbd|b)>"
                  + "|\\*\\*|(?<![\\w*])\\*(?=[\\w\"])|(?<=[\\w.?!,:)\"])\\*(?![\\w*]))",
              "(?<line>\\n(?![ >]*```)[ >]*(?:[-*] |\\d+\\. |#+ )?|^#+ )",
              "(?<cell> *\\|[-| ]*)"));

  private Annotated() {}

  static AnnotatedText of(String markdown) {
    AnnotatedTextBuilder text = new AnnotatedTextBuilder();
    Matcher markup = MARKUP.matcher(markdown);
    int last = 0;
    while (markup.find()) {
      if (markup.end() == markup.start()) continue;
      text.addText(markdown.substring(last, markup.start()));
      text.addMarkup(markup.group(), reading(markup, markdown));
      last = markup.end();
    }
    return text.addText(markdown.substring(last)).build();
  }

  private static String reading(Matcher markup, String markdown) {
    if (markup.group("code") != null) return CODE;
    if (markup.group("silent") != null) return "";
    if (markup.group("line") == null) return PARAGRAPH;
    boolean wraps = markup.group().matches("\\n[ >]*") && markup.end() < markdown.length();
    boolean heading = markdown.startsWith("#", markdown.lastIndexOf('\n', markup.start() - 1) + 1);
    return wraps && !heading && markdown.charAt(markup.end()) != '\n' ? " " : PARAGRAPH;
  }
}
