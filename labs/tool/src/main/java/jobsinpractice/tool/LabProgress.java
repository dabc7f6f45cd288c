package jobsinpractice.tool;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jobsinpractice.runner.Verdicts;
import jobsinpractice.testkit.CommandNames;
import jobsinpractice.testkit.TestResult;

/**
 * A lab's progress: which of its tasks are done.
 *
 * @param note the reason for a missing result ("does not compile"), or ""
 */
record LabProgress(int lab, SortedSet<Integer> done, int tasks, String note) {
  private static final String NOT_TESTED = "this machine could not run its tests";

  static LabProgress untouched(int lab, int tasks) {
    return new LabProgress(lab, new TreeSet<>(), tasks, "");
  }

  static LabProgress of(Verdicts verdicts, int tasks) {
    SortedSet<Integer> done = new TreeSet<>();
    verdicts.results().forEach(result -> done.add(result.task()));
    verdicts.results().stream()
        .filter(result -> !result.passed())
        .map(TestResult::task)
        .forEach(done::remove);
    String note = verdicts.errors().isEmpty() ? "" : "does not compile";
    if (note.isEmpty() && !verdicts.trouble().isEmpty()) {
      note = "the test run ended early";
    }
    if (MachineTroubles.in(verdicts)) {
      note = NOT_TESTED;
    }
    return new LabProgress(verdicts.lab(), done, Math.max(tasks, verdicts.tasks()), note);
  }

  boolean complete() {
    return note.isEmpty() && tasks > 0 && done.size() >= tasks;
  }

  /** Returns this progress, or throws if this machine could not run the lab's tests. */
  LabProgress requireTested() {
    if (note.equals(NOT_TESTED)) {
      throw new UserError(
          "Your machine, not your code: the tests of lab " + lab + " could not run.",
          CommandNames.lab("doctor"));
    }
    return this;
  }

  /** Returns the first task that is still to do. */
  Optional<Integer> next() {
    return IntStream.rangeClosed(1, tasks).boxed().filter(task -> !done.contains(task)).findFirst();
  }

  /** "1 of 4 tasks done". */
  String count() {
    return done.size() + " of " + tasks + " tasks done";
  }

  String line() {
    String list = done.stream().map(String::valueOf).collect(Collectors.joining(","));
    return (list.isEmpty() ? "-" : list) + " of " + tasks + (note.isEmpty() ? "" : " " + note);
  }

  static Optional<LabProgress> parse(int lab, String line) {
    if (!line.matches("(-|\\d+(,\\d+)*) of \\d+( .*)?")) {
      return Optional.empty();
    }
    List<String> parts = List.of(line.split(" ", 4));
    SortedSet<Integer> done = new TreeSet<>();
    if (!parts.get(0).equals("-")) {
      Arrays.stream(parts.get(0).split(",")).map(Integer::valueOf).forEach(done::add);
    }
    String note = parts.size() > 3 ? parts.get(3) : "";
    return Optional.of(new LabProgress(lab, done, Integer.parseInt(parts.get(2)), note));
  }
}
