package jobsinpractice.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The message about one task: a heading and a few labelled lines. The parts are separate until they
 * are printed, so that the gate can read the explanation alone.
 */
public record TaskMessage(int lab, int task, String title, List<Line> lines) {
  private static final int COLUMNS = 100;
  private static final String INDENT = " ".repeat(11);

  /** One labelled line; the line with an empty label shows what was expected. */
  public record Line(String label, String text) {}

  public TaskMessage {
    lines = List.copyOf(lines);
  }

  static TaskMessage of(Task task) {
    return new TaskMessage(task.lab(), task.number(), task.title(), List.of());
  }

  TaskMessage with(String label, String text) {
    if (text == null || text.isBlank()) {
      return this;
    }
    List<Line> more = new ArrayList<>(lines);
    more.add(new Line(label, text.strip()));
    return new TaskMessage(lab, task, title, more);
  }

  /** Returns the text of the line with this label, or "". */
  public String text(String label) {
    return lines.stream()
        .filter(line -> line.label().equals(label))
        .map(Line::text)
        .findFirst()
        .orElse("");
  }

  public String heading() {
    return "Lab " + lab + " · task " + task + " · " + title;
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(heading());
    for (Line line : lines) {
      String label = line.label().isEmpty() ? "" : String.format(Locale.ROOT, "%-9s", line.label());
      String first = "  " + label;
      for (String part : line.text().split("\n")) { // a table has several
        out.append('\n').append(wrap(first + part));
        first = INDENT;
      }
    }
    return out.toString();
  }

  /** Breaks a line at 100 columns; what follows is indented below its text. */
  static String wrap(String line) {
    StringBuilder out = new StringBuilder();
    String rest = line;
    while (rest.length() > COLUMNS) {
      int space = rest.lastIndexOf(' ', COLUMNS);
      if (space <= INDENT.length()) {
        break; // one long word stays whole, so that a path or a key can be copied
      }
      out.append(rest, 0, space).append('\n');
      rest = INDENT + rest.substring(space + 1);
    }
    return out.append(rest).toString();
  }
}
