package jobsinpractice.benchmark;

import java.io.PrintStream;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report for people. */
final class Table {
  private final PrintStream out;

  Table(PrintStream out) {
    this.out = out;
  }

  void print(Report report) {
    out.printf(Locale.ROOT, "%n%s · %s%n", report.work, report.what);
    List<Figure> figures = figures(report);
    List<List<String>> lines = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("", ""));
    for (Figure figure : figures) head.add(figure.unit);
    lines.add(head);
    for (Report.Row row : report.rows) {
      Sample median = row.median();
      List<String> line = new ArrayList<>(List.of(row.name(), row.guarantee()));
      for (Figure figure : figures) line.add(figure.show(median.get(figure)));
      lines.add(line);
    }
    lines.forEach(line -> out.println("  " + laidOut(line, lines).stripTrailing()));
    for (Report.Check check : report.checks) out.println("  " + sentence(check));
    for (String note : report.notes) out.println("  note: " + note);
  }

  private static List<Figure> figures(Report report) {
    List<Figure> figures = new ArrayList<>();
    for (Figure figure : Figure.values()) {
      boolean measured =
          report.rows.stream().anyMatch(row -> !Double.isNaN(row.median().get(figure)));
      if (measured) figures.add(figure);
    }
    return figures;
  }

  private static String laidOut(List<String> line, List<List<String>> lines) {
    StringBuilder text = new StringBuilder();
    for (int column = 0; column < line.size(); column++) {
      int at = column;
      int width = lines.stream().mapToInt(other -> other.get(at).length()).max().orElse(0);
      String format = column < 2 ? "%-" + Math.max(1, width) + "s  " : "%" + width + "s  ";
      text.append(String.format(Locale.ROOT, format, line.get(column)));
    }
    return text.toString();
  }

  private static String sentence(Report.Check check) {
    return String.format(
        Locale.ROOT,
        "%-6s %s: %s %s (asked: %s %s)",
        check.met() ? "met" : "MISSED",
        check.what(),
        number(check.value()),
        check.unit(),
        check.atLeast() ? "at least" : "at most",
        number(check.asked()));
  }

  private static String number(double value) {
    String pattern = value < 1_000 ? "#,##0.##" : "#,##0";
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }
}
