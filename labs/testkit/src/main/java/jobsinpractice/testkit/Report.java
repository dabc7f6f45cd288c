package jobsinpractice.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The report after a run: a block for each failing task, then one line with the tasks done and the
 * next step. It mentions passing tests only of a task that is half done.
 */
public final class Report {
  public static final String EXITED =
      "Your code ended the whole JVM, so the tests after it did not run.";

  private final int lab;
  private final int declaredTasks;
  private final SortedMap<Integer, List<TestResult>> byTask;

  /**
   * @param declaredTasks the number of tasks in the lab; a run of some of its tests has fewer
   */
  public Report(int lab, int declaredTasks, List<TestResult> results) {
    this.lab = lab;
    this.byTask =
        results.stream()
            .collect(Collectors.groupingBy(TestResult::task, TreeMap::new, Collectors.toList()));
    this.declaredTasks = Math.max(declaredTasks, byTask.size());
  }

  public boolean allGreen() {
    return !byTask.isEmpty() && byTask.values().stream().allMatch(Report::green);
  }

  /** Returns the blocks and the last line, without colours, each block after an empty line. */
  @Override
  public String toString() {
    return text(Colours.NONE);
  }

  public String text(Colours colours) {
    StringBuilder out = new StringBuilder();
    for (TestResult trouble : machineTroubles()) {
      out.append('\n').append(colours.red(trouble.message())).append('\n');
      return out.toString(); // the other tests fail for the same reason
    }
    byTask.forEach((task, results) -> out.append(blockOf(results, colours)));
    return out.append('\n').append(lastLine(colours)).append('\n').toString();
  }

  /** Returns the failed tests that are printed, in the order of the screen: one for each task. */
  public List<TestResult> shown() {
    return byTask.values().stream()
        .flatMap(results -> results.stream().filter(result -> !result.passed()).limit(1))
        .toList();
  }

  private List<TestResult> machineTroubles() {
    return byTask.values().stream()
        .flatMap(List::stream)
        .filter(result -> result.kind() == LabFailure.Kind.MACHINE)
        .toList();
  }

  private static String blockOf(List<TestResult> results, Colours colours) {
    List<TestResult> failed = results.stream().filter(result -> !result.passed()).toList();
    if (failed.isEmpty()) {
      return "";
    }
    TestResult first = failed.get(0);
    String block = first.kind() == null ? first.name() + "\n  " + first.message() : first.message();
    StringBuilder out = new StringBuilder("\n").append(heading(block, colours)).append('\n');
    int more = failed.size() - 1;
    String fail = more == 1 ? "more test of this task fails" : "more tests of this task fail";
    if (first.kind() != LabFailure.Kind.WAITS) { // or else all of them would wait
      out.append(others(fail, failed.subList(1, failed.size())));
    }
    if (first.kind() == LabFailure.Kind.TO_DO) {
      List<TestResult> passed = results.stream().filter(TestResult::passed).toList();
      String pass = passed.size() == 1 ? "test of this task passes" : "tests of this task pass";
      out.append(others(pass, passed));
    }
    return out.toString();
  }

  /** Returns a line of other tests with their number and names; "" for none. */
  private static String others(String what, List<TestResult> tests) {
    if (tests.isEmpty()) {
      return "";
    }
    String names =
        tests.stream().map(TestResult::name).distinct().collect(Collectors.joining(" · "));
    return TaskMessage.wrap("  + " + tests.size() + " " + what + ": " + names) + "\n";
  }

  private static String heading(String block, Colours colours) {
    int end = block.indexOf('\n');
    return end < 0
        ? colours.red(block)
        : colours.red(block.substring(0, end)) + block.substring(end);
  }

  private String lastLine(Colours colours) {
    List<Integer> red = new ArrayList<>(byTask.keySet());
    red.removeIf(task -> green(byTask.get(task)));
    int tested = byTask.size();
    int done = tested - red.size();
    boolean part = tested < declaredTasks;
    String start = "Lab " + lab + ": ";
    if (!red.isEmpty()) {
      String ran = part ? " (" + tested + " tested)" : "";
      String next = " · next: task " + red.get(0) + " · " + CommandNames.hint(lab, red.get(0));
      return start + done + " of " + declaredTasks + " tasks done" + ran + next;
    }
    if (part) {
      List<Integer> ran = List.copyOf(byTask.keySet());
      List<Integer> others = new ArrayList<>();
      for (int task = 1; task <= declaredTasks; task++) {
        if (!ran.contains(task)) {
          others.add(task);
        }
      }
      String was = others.size() == 1 ? " was" : " were";
      return colours.green(start + named(ran) + " done") + " · " + named(others) + was + " not run";
    }
    return colours.green(start + "all " + declaredTasks + " tasks done")
        + " · see the solution: "
        + CommandNames.lab("solution " + lab)
        + next();
  }

  /** Returns the next step, if the course has one. */
  private String next() {
    Path home = home();
    if (home == null) {
      return "";
    }
    OptionalInt following = labs(home).filter(number -> number > lab).min();
    return following.isPresent()
        ? " · next: chapter " + following.getAsInt()
        : " · that was the last lab; run the launch day: " + CommandNames.lab("launch");
  }

  /** The numbers of all labs that are there; one can be missing between two others. */
  private static IntStream labs(Path home) {
    String[] names = home.resolve("labs").toFile().list();
    return Stream.of(names == null ? new String[0] : names)
        .filter(name -> name.matches("lab[0-9]+"))
        .mapToInt(name -> Integer.parseInt(name.substring("lab".length())));
  }

  // Maven runs the tests in the lab's folder; the tool and an IDE run them in a folder above.
  private static Path home() {
    Path folder = Path.of(System.getProperty("lab.home", "")).toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("chapters"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** "task 2", "tasks 1, 3 and 4". */
  private static String named(List<Integer> tasks) {
    String last = String.valueOf(tasks.get(tasks.size() - 1));
    String first =
        tasks.subList(0, tasks.size() - 1).stream()
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return first.isEmpty() ? "task " + last : "tasks " + first + " and " + last;
  }

  private static boolean green(List<TestResult> results) {
    return results.stream().allMatch(TestResult::passed);
  }
}
