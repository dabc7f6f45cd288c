package jobsinpractice.testkit.classroom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.testkit.LabFailure;
import jobsinpractice.testkit.TestResult;

/**
 * Everything that a class gets to know about a run of a lab's tests: the lab, and for each task its
 * state and the id of the explanation on the screen.
 */
public record RunReport(int lab, List<TaskState> tasks) {
  /** The task's number, or 0 for what concerns the whole lab. */
  public record TaskState(int task, State state, String explanation) {}

  /** What a learner sees of a task. */
  public enum State {
    DONE,
    TO_DO,
    RED,
    /** The lab does not compile. */
    BROKEN,
    /** This machine could not run the tests. */
    MACHINE;

    /** Returns its name in a report. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
  }

  public RunReport {
    tasks = List.copyOf(tasks);
  }

  /** Returns the report of a lab that does not compile. */
  public static RunReport broken(int lab) {
    return new RunReport(lab, List.of(new TaskState(0, State.BROKEN, "")));
  }

  /** Returns the report of a run, in the order of the tasks. */
  public static RunReport of(int lab, List<TestResult> results) {
    Map<Integer, TaskState> tasks = new TreeMap<>();
    for (TestResult result : results) {
      if (result.kind() == LabFailure.Kind.MACHINE) {
        return new RunReport(lab, List.of(new TaskState(0, State.MACHINE, "")));
      }
      if (result.task() < 1) {
        continue;
      }
      TaskState before = tasks.get(result.task());
      // The first red test of a task is the one on the screen.
      if (before == null || before.state() == State.DONE) {
        tasks.put(result.task(), state(result));
      }
    }
    return new RunReport(lab, List.copyOf(tasks.values()));
  }

  private static TaskState state(TestResult result) {
    if (result.passed()) {
      return new TaskState(result.task(), State.DONE, "");
    }
    boolean stub = result.kind() == LabFailure.Kind.TO_DO || result.kind() == LabFailure.Kind.WAITS;
    return stub
        ? new TaskState(result.task(), State.TO_DO, "")
        : new TaskState(result.task(), State.RED, Explanation.id(result));
  }

  /** Returns the body of the request, with the report's number. */
  String json(long number) {
    List<Object> rows = new ArrayList<>();
    for (TaskState task : tasks) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("task", task.task());
      row.put("state", task.state().word());
      if (!task.explanation().isEmpty()) {
        row.put("explanation", task.explanation());
      }
      rows.add(row);
    }
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("number", number);
    report.put("lab", lab);
    report.put("tasks", rows);
    return Json.text(report);
  }
}
