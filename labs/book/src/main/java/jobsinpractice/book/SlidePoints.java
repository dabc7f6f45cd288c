package jobsinpractice.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * The short points of a chapter's sections. A chapter's prose cannot be cut into points by itself,
 * so they are in a file for each chapter. A section without points shows the first sentences of its
 * paragraphs.
 */
final class SlidePoints {
  private static final String FOLDER = "chapters/teaching/slides/";
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!])\\s+(?=[\\p{Lu}\"“])");
  private static final int MOST = 3;

  private SlidePoints() {}

  static String file(int chapter) {
    return FOLDER + (chapter < 10 ? "0" : "") + chapter + ".md";
  }

  /** Returns the list of points of each section, by its heading. */
  static Map<String, BulletList> of(Node deck) {
    Map<String, BulletList> points = new LinkedHashMap<>();
    for (Markdown.Section section : Markdown.sections(deck)) {
      if (section.level() == 2 && section.node().getNext() instanceof BulletList list) {
        points.put(section.title(), list);
      }
    }
    return points;
  }

  /** Returns the first sentences of a section's paragraphs as a list in HTML. */
  static String firstSentences(List<Node> blocks) {
    StringBuilder out = new StringBuilder("<ul>\n");
    blocks.stream()
        .filter(block -> block instanceof Paragraph)
        .map(block -> sentences(PlainText.of(block)).get(0))
        .filter(sentence -> !sentence.isEmpty() && !sentence.endsWith(":"))
        .limit(MOST)
        .forEach(s -> out.append("<li>").append(Html.escaped(s)).append("</li>\n"));
    return out.append("</ul>\n").toString();
  }

  static List<String> sentences(String text) {
    return new ArrayList<>(List.of(SENTENCE_END.split(text)));
  }
}
