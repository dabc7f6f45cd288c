package jobsinpractice.book;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * The words of every section, as a script that the search page loads. A script, because a page in a
 * plain folder cannot fetch a file.
 */
final class SearchIndex {
  private final StringBuilder out = new StringBuilder("window.bookIndex=[");
  private boolean empty = true;

  private SearchIndex() {}

  static String of(CourseFiles files, Contents contents) {
    SearchIndex index = new SearchIndex();
    for (Contents.Entry entry : contents.entries()) {
      index.add(entry.file(), entry.title(), files);
      if (entry.kind() == Contents.Kind.LAB) {
        String solution = "solutions/lab" + entry.number() + "/README.md";
        if (files.isFile(solution)) {
          index.add(solution, Contents.title(files.read(solution), solution), files);
        }
      }
    }
    return index.out.append("\n];\n").toString();
  }

  private void add(String file, String title, CourseFiles files) {
    Node page = Markdown.parse(files.read(file));
    List<Markdown.Section> sections = new ArrayList<>(Markdown.sections(page));
    for (Markdown.Section section : sections) {
      StringBuilder text = new StringBuilder();
      Node node = section.node().getNext();
      while (node != null && !(node instanceof Heading)) {
        text.append(PlainText.of(node)).append(' ');
        node = node.getNext();
      }
      boolean top = section.level() == 1;
      entry(
          PageName.of(file, files),
          title,
          top ? "" : section.title(),
          top ? "" : section.id(),
          text.toString().strip());
    }
  }

  private void entry(String page, String title, String heading, String anchor, String text) {
    out.append(empty ? "\n" : ",\n").append('[');
    empty = false;
    string(page);
    out.append(',');
    string(title);
    out.append(',');
    string(heading);
    out.append(',');
    string(anchor);
    out.append(',');
    string(text);
    out.append(']');
  }

  private void string(String text) {
    out.append(Json.string(text));
  }
}
