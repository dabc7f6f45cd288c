package jobsinpractice.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** Parses the course's Markdown: CommonMark with tables, and GitHub's anchors on the headings. */
final class Markdown {
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

  /**
   * A heading.
   *
   * @param level as it is shown: a page has one heading of level 1
   * @param id its anchor, which no other heading of the page has
   */
  record Section(Heading node, int level, String title, String id) {}

  private Markdown() {}

  static List<Extension> extensions() {
    return EXTENSIONS;
  }

  static Node parse(String text) {
    return PARSER.parse(text);
  }

  /** Returns the headings in their order. */
  static List<Section> sections(Node page) {
    List<Section> sections = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    page.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            String title = PlainText.of(heading);
            String slug = PlainText.slug(title);
            int before = seen.merge(slug, 1, Integer::sum) - 1;
            String id = before == 0 ? slug : slug + "-" + before;
            int level = heading.getLevel();
            sections.add(
                new Section(heading, level == 1 && !sections.isEmpty() ? 2 : level, title, id));
          }
        });
    return sections;
  }
}
