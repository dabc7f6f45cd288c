package jobsinpractice.benchmark;

import java.util.ArrayList;
import java.util.List;

/** What one work has measured: a row a side, and what was asked of them. */
final class Report {
  /** One side's runs. */
  record Row(String name, String guarantee, List<Sample> samples) {
    Sample median() {
      return Sample.median(samples);
    }
  }

  /** A figure and its target: at least, or at most. */
  record Check(String what, double value, boolean atLeast, double asked, String unit) {
    boolean met() {
      return atLeast ? value >= asked : value <= asked;
    }
  }

  final String work;
  final String what;
  final List<Row> rows = new ArrayList<>();
  final List<Check> checks = new ArrayList<>();
  final List<String> notes = new ArrayList<>();

  Report(String work, String what) {
    this.work = work;
    this.what = what;
  }

  boolean has(String row) {
    return rows.stream().anyMatch(each -> each.name.equals(row));
  }

  Row row(String name) {
    return rows.stream().filter(row -> row.name.equals(name)).findFirst().orElseThrow();
  }

  double median(String row, Figure figure) {
    return row(row).median().get(figure);
  }

  void add(Row row) {
    rows.add(row);
  }

  /** The median over the runs of what one side did against the other next to it in time. */
  double ratio(String side, String other, Figure figure) {
    List<Sample> ratios = new ArrayList<>();
    List<Sample> a = row(side).samples;
    List<Sample> b = row(other).samples;
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      ratios.add(new Sample().with(figure, a.get(i).get(figure) / b.get(i).get(figure)));
    }
    return Sample.median(ratios).get(figure);
  }

  void atLeast(String what, double value, double asked, String unit) {
    checks.add(new Check(what, value, true, asked, unit));
  }

  void atMost(String what, double value, double asked, String unit) {
    checks.add(new Check(what, value, false, asked, unit));
  }

  void note(String text) {
    notes.add(text);
  }
}
