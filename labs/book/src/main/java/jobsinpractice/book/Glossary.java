package jobsinpractice.book;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** What each term means, in words that fit next to the text that uses it. */
final class Glossary {
  static final String FILE = "chapters/glossary.md";
  private static final Pattern CHAPTERS = Pattern.compile("\\s*\\[(?:\\d+(?:, )?)+\\]");
  private static final int TERM = 3;

  private final Map<String, String> definitions = new HashMap<>();

  private Glossary() {}

  static Glossary of(CourseFiles files) {
    Glossary glossary = new Glossary();
    for (Markdown.Section section : Markdown.sections(Markdown.parse(files.read(FILE)))) {
      if (section.level() == TERM) {
        glossary.definitions.put(section.id(), definition(section.node()));
      }
    }
    return glossary;
  }

  private static String definition(Heading heading) {
    Node first = heading.getNext();
    String text = first == null || first instanceof Heading ? "" : PlainText.of(first);
    return CHAPTERS.matcher(text).replaceAll("");
  }

  /**
   * @param anchor of the term in the glossary: {@code retry-set}
   */
  Optional<String> definition(String anchor) {
    return Optional.ofNullable(definitions.get(anchor)).filter(text -> !text.isEmpty());
  }
}
