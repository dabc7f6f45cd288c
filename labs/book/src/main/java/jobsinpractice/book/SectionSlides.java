package jobsinpractice.book;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * The slides of one section: each question and its answer, figure, short table, and short code, in
 * their order, and the section's points. The points come first, or after the last question, because
 * they would answer it. The prose between two slides becomes notes.
 */
final class SectionSlides {
  private static final int LINES = 18;
  private static final int ROWS = 9;
  private static final int SETUP = 420;

  private final SlideText text;
  private final String title;
  private final List<Slide> slides = new ArrayList<>();
  private final List<Node> prose = new ArrayList<>();
  private Node answer;

  private SectionSlides(SlideText text, String title) {
    this.text = text;
    this.title = Html.escaped(title);
  }

  /**
   * @param points the list of points as HTML
   */
  static List<Slide> of(String title, List<Node> blocks, String points, SlideText text) {
    SectionSlides section = new SectionSlides(text, title);
    boolean asks = blocks.stream().anyMatch(b -> b instanceof BlockQuote q && Predictions.asks(q));
    if (!asks) {
      section.add("points", points);
    }
    int at = 0;
    while (at < blocks.size()) {
      at = section.block(blocks, at);
    }
    if (asks) {
      section.add("points", points);
    }
    return section.closed();
  }

  private int block(List<Node> blocks, int at) {
    Node block = blocks.get(at);
    Image image = SlideText.image(block);
    if (image != null) {
      add("figure", text.figure(image));
    } else if (block instanceof BlockQuote quote && Predictions.asks(quote)) {
      return question(quote, blocks, at + 1);
    } else if (opensFold(block)) {
      return endOfFold(blocks, at);
    } else if (isShort(block)) {
      add(block instanceof TableBlock ? "table" : "code", text.html(block));
    } else {
      prose.add(block);
    }
    return at + 1;
  }

  /** The paragraph before a question often has the numbers that it is about. */
  private int question(BlockQuote quote, List<Node> blocks, int next) {
    Node last = prose.isEmpty() ? null : prose.get(prose.size() - 1);
    boolean needed = last instanceof Paragraph && PlainText.of(last).length() <= SETUP;
    add(
        "ask",
        (needed ? "<div class=\"setup\">" + text.html(last) + "</div>\n" : "") + text.html(quote));
    if (next == blocks.size() || !opensFold(blocks.get(next))) {
      return next;
    }
    int end = endOfFold(blocks, next);
    List<Node> answers = new ArrayList<>(blocks.subList(next + 1, end - 1));
    List<Node> pictures = answers.stream().filter(b -> SlideText.image(b) != null).toList();
    answers.removeAll(pictures);
    add("answer", "<div class=\"asked\">" + text.html(quote) + "</div>\n" + text.html(answers));
    pictures.forEach(picture -> add("figure", text.figure(SlideText.image(picture))));
    return end;
  }

  private static boolean opensFold(Node block) {
    return block instanceof HtmlBlock html && html.getLiteral().startsWith("<details>");
  }

  private static int endOfFold(List<Node> blocks, int at) {
    int end = at;
    while (end < blocks.size()
        && !(blocks.get(end) instanceof HtmlBlock html
            && html.getLiteral().contains("</details>"))) {
      end++;
    }
    return Math.min(end + 1, blocks.size());
  }

  private static boolean isShort(Node block) {
    if (block instanceof FencedCodeBlock code) {
      String literal = code.getLiteral();
      boolean mermaid = "mermaid".equals(code.getInfo());
      // A command that repeats a run is for the instructor.
      return !mermaid && !literal.startsWith("./mvnw") && literal.lines().count() <= LINES;
    }
    return block instanceof TableBlock && rows(block) <= ROWS;
  }

  private static int rows(Node table) {
    int rows = 0;
    Node body = table.getLastChild();
    for (Node row = body.getFirstChild(); row != null; row = row.getNext()) {
      rows++;
    }
    return rows;
  }

  private void add(String kind, String html) {
    note();
    slides.add(new Slide(kind, "<h2>" + title + "</h2>\n" + html, ""));
  }

  /** Gives the prose since the last slide to that slide. */
  private void note() {
    if (slides.isEmpty() || prose.isEmpty()) {
      return;
    }
    int last = slides.size() - 1;
    Slide slide = slides.get(last);
    slides.set(last, new Slide(slide.kind(), slide.html(), slide.notes() + text.html(prose)));
    prose.clear();
  }

  private List<Slide> closed() {
    note();
    return slides;
  }
}
