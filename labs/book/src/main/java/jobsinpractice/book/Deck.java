package jobsinpractice.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * The slides of one chapter, cut from the chapter's own Markdown: title, scene and question, the
 * sections, what one can do now, the rules, and what comes next. Notes for the instructor come from
 * the chapter's prose and from the instructor's page.
 */
final class Deck {
  /** Sections that are a list or a paragraph, and are shown as they are. */
  static final Set<String> CLOSING =
      Set.of("You can now", "Monday checklist", "The rules", "What is still missing");

  private static final String NOTES = "chapters/teaching/notes.md";

  /** A scene of two sentences is longer than this, unless the first only names the time. */
  private static final int SCENE = 110;

  private final Contents.Entry chapter;
  private final CourseFiles files;
  private final SlideText text;
  private final Map<String, List<Node>> sections;
  private final List<Slide> slides = new ArrayList<>();

  private Deck(Contents.Entry chapter, CourseFiles files) {
    this.chapter = chapter;
    this.files = files;
    String page = PageName.slides(chapter.page());
    this.text = new SlideText(new PageLinks(chapter.file(), page, files, Glossary.of(files)));
    this.sections = sections(SlideText.parse(files.read(chapter.file())));
  }

  /**
   * @param next the last slide's links, as HTML
   */
  static List<Slide> of(Contents.Entry chapter, CourseFiles files, String next) {
    return new Deck(chapter, files).all(next);
  }

  /** Returns the blocks below each heading, by its words; those before the first, by "". */
  static Map<String, List<Node>> sections(Node page) {
    Map<String, List<Node>> sections = new LinkedHashMap<>();
    List<Node> blocks = new ArrayList<>();
    sections.put("", blocks);
    for (Node node = page.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() == 2) {
        blocks = sections.computeIfAbsent(PlainText.of(heading), title -> new ArrayList<>());
      } else {
        blocks.add(node);
      }
    }
    return sections;
  }

  private List<Slide> all(String next) {
    Map<String, BulletList> points =
        SlidePoints.of(SlideText.parse(files.read(SlidePoints.file(chapter.number()))));
    opening(sections.get(""));
    sections.forEach(
        (title, blocks) -> {
          if (CLOSING.contains(title)) {
            slides.add(closing(title, blocks, next));
          } else if (!title.isEmpty()) {
            String list =
                points.containsKey(title)
                    ? text.html(points.get(title))
                    : SlidePoints.firstSentences(blocks);
            slides.addAll(SectionSlides.of(title, blocks, list, text));
          }
        });
    return slides;
  }

  private void opening(List<Node> blocks) {
    String title = chapter.name();
    String kicker = "<p class=\"kicker\">Jobs in Practice · chapter " + chapter.number() + "</p>\n";
    slides.add(
        new Slide("title", kicker + "<h2>" + Html.escaped(title) + "</h2>\n", instructorNotes()));
    Optional<Node> question = blocks.stream().filter(BookNodes::isQuestion).findFirst();
    List<Node> prose =
        blocks.stream().filter(b -> b instanceof Paragraph && !BookNodes.isQuestion(b)).toList();
    String scene = prose.isEmpty() ? "" : scene(PlainText.of(prose.get(0)));
    String asked = question.map(PlainText::of).orElse(title);
    slides.add(
        new Slide(
            "scene",
            "<p>" + Html.escaped(scene) + "</p>\n<h2>" + Html.escaped(asked) + "</h2>\n",
            text.html(prose)));
  }

  private static String scene(String text) {
    List<String> sentences = SlidePoints.sentences(text);
    String two = String.join(" ", sentences.subList(0, Math.min(2, sentences.size())));
    return sentences.size() > 2 && two.length() < SCENE ? two + " " + sentences.get(2) : two;
  }

  private Slide closing(String title, List<Node> blocks, String next) {
    boolean last = title.equals("What is still missing");
    List<Node> shown = last ? blocks.stream().limit(1).toList() : blocks;
    String body = text.html(shown) + (last ? next : "");
    return new Slide("closing", "<h2>" + Html.escaped(title) + "</h2>\n" + body, "");
  }

  /** The chapter's section of the instructor's page. */
  private String instructorNotes() {
    return sections(SlideText.parse(files.read(NOTES))).entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(chapter.number() + " · "))
        .map(entry -> text.html(entry.getValue()))
        .findFirst()
        .orElse("");
  }
}
