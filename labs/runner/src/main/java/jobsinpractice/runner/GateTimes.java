package jobsinpractice.runner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Collects where the gate's runs spend their time, and writes it as a page: slowest first. */
final class GateTimes {
  private static final int SLOWEST = 15;

  private final List<Run> runs = Collections.synchronizedList(new ArrayList<>());

  private record Run(String what, RunTimes times) {}

  void add(String what, Verdicts verdicts) {
    runs.add(new Run(what, verdicts.times()));
  }

  String page(LabHome lab) {
    StringBuilder out = new StringBuilder();
    long all = runs.stream().mapToLong(run -> run.times.all()).sum();
    long compile = runs.stream().mapToLong(run -> run.times.compile()).sum();
    long start = runs.stream().mapToLong(run -> run.times.start()).sum();
    Map<String, Long> tests = new TreeMap<>();
    runs.forEach(
        run -> run.times.tests().forEach((test, millis) -> tests.merge(test, millis, Long::sum)));
    long inTests = runs.stream().mapToLong(run -> run.times.inTests()).sum();
    out.append("## ").append(lab).append("\n\n");
    out.append(
        String.format(
            Locale.ROOT,
            "%d runs, %.1f s: compile %.1f s, JVM starts %.1f s, tests %.1f s, other %.1f s; %d test"
                + " classes had passed before for the same code%n%n",
            runs.size(),
            all / 1e3,
            compile / 1e3,
            start / 1e3,
            inTests / 1e3,
            (all - compile - start - inTests) / 1e3,
            runs.stream().mapToInt(run -> run.times.known()).sum()));
    tests.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(SLOWEST)
        .forEach(test -> line(out, test.getValue(), test.getKey()));
    out.append('\n');
    runs.stream()
        .sorted(Comparator.comparingLong((Run run) -> run.times.all()).reversed())
        .limit(SLOWEST)
        .forEach(run -> line(out, run.times.all(), run.what + slowest(run.times)));
    return out.append('\n').toString();
  }

  private static String slowest(RunTimes times) {
    return times.tests().entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(
            test ->
                String.format(
                    Locale.ROOT,
                    " (%.1f s in \"%s\", %.1f s outside tests)",
                    test.getValue() / 1e3,
                    test.getKey(),
                    (times.all() - times.inTests()) / 1e3))
        .orElse("");
  }

  private static void line(StringBuilder out, long millis, String what) {
    out.append(String.format(Locale.ROOT, "%8.1f s  %s%n", millis / 1e3, what));
  }
}
