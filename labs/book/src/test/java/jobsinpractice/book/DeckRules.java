package jobsinpractice.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Node;

/** What the points of a chapter's slides must have, so that they never contradict the chapter. */
final class DeckRules {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*\\d|\\d");
  private static final int POINTS = 4;
  private static final int LETTERS = 100;

  private DeckRules() {}

  /** Returns a line for each broken rule. */
  static List<String> broken(String chapter, String deck) {
    List<String> broken = new ArrayList<>();
    Map<String, List<Node>> sections = Deck.sections(Markdown.parse(chapter));
    Map<String, BulletList> points = SlidePoints.of(Markdown.parse(deck));
    List<String> titles = sections.keySet().stream().filter(DeckRules::hasPoints).toList();
    if (!List.copyOf(points.keySet()).equals(titles)) {
      broken.add("sections " + points.keySet() + " instead of " + titles);
    }
    if (!Contents.title(chapter, "").equals(Contents.title(deck, ""))) {
      broken.add("title " + Contents.title(deck, "no title"));
    }
    points.forEach(
        (title, list) -> {
          StringBuilder text = new StringBuilder();
          sections.getOrDefault(title, List.of()).forEach(n -> text.append(PlainText.of(n) + " "));
          section(list, text.toString()).forEach(line -> broken.add(title + ": " + line));
        });
    return broken;
  }

  private static boolean hasPoints(String title) {
    return !title.isEmpty() && !Deck.CLOSING.contains(title);
  }

  private static List<String> section(BulletList list, String chapter) {
    List<String> broken = new ArrayList<>();
    List<String> numbers = numbers(chapter);
    int points = 0;
    for (Node point = list.getFirstChild(); point != null; point = point.getNext()) {
      points++;
      String text = PlainText.of(point);
      if (text.length() > LETTERS) {
        broken.add("too long: " + text);
      }
      for (String number : numbers(text)) {
        if (!numbers.contains(number)) {
          broken.add("the chapter does not state " + number + ": " + text);
        }
      }
      for (String code : code(point)) {
        if (!chapter.contains(code)) {
          broken.add("the chapter does not mention " + code + ": " + text);
        }
      }
    }
    if (points > POINTS) {
      broken.add(points + " points");
    }
    return broken;
  }

  private static List<String> numbers(String text) {
    List<String> numbers = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      numbers.add(number.group());
    }
    return numbers;
  }

  private static List<String> code(Node point) {
    List<String> code = new ArrayList<>();
    point.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Code literal) {
            code.add(literal.getLiteral());
          }
        });
    return code;
  }
}
