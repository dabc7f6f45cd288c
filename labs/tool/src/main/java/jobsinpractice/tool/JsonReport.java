package jobsinpractice.tool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Verdicts;
import jobsinpractice.testkit.TestResult;
import jobsinpractice.testkit.classroom.Explanation;

/**
 * What {@code --json} prints, for autograders and class boards. A run of tests has the fields of
 * Exercism's test runners, version 3, and of each failed test also the explanation's id.
 */
final class JsonReport {
  private JsonReport() {}

  /** {@code {"labs": [{"lab", "title", "state", "done": [tasks], "tasks": number}]}}. */
  static String status(Map<LabHome, LabProgress> all, List<LabHome> touched) {
    List<Object> labs = new ArrayList<>();
    all.forEach(
        (lab, progress) -> {
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("lab", lab.number());
          row.put("title", lab.title());
          row.put("state", state(progress, touched.contains(lab)));
          row.put("done", List.copyOf(progress.done()));
          row.put("tasks", progress.tasks());
          labs.add(row);
        });
    return Json.text(Map.of("labs", labs));
  }

  private static String state(LabProgress progress, boolean touched) {
    if (progress.complete()) {
      return "done";
    }
    if (!touched) {
      return "not started";
    }
    return progress.note().isEmpty() ? "started" : progress.note();
  }

  /** {@code {"version", "status": "pass" | "fail" | "error", "message", "lab", "tests": [...]}}. */
  static String test(Verdicts verdicts) {
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("version", 3);
    run.put("status", verdicts.green() ? "pass" : error(verdicts).isEmpty() ? "fail" : "error");
    if (!error(verdicts).isEmpty()) {
      run.put("message", error(verdicts));
    }
    run.put("lab", verdicts.lab());
    run.put("tests", verdicts.results().stream().map(JsonReport::test).toList());
    return Json.text(run);
  }

  /** What kept the tests from running to their end. */
  private static String error(Verdicts verdicts) {
    List<String> lines = new ArrayList<>(verdicts.trouble());
    verdicts.errors().forEach(error -> lines.add(error.toString()));
    verdicts.results().stream()
        .filter(MachineTroubles::is)
        .map(TestResult::message)
        .distinct()
        .forEach(lines::add);
    return String.join("\n", lines);
  }

  private static Map<String, Object> test(TestResult result) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", result.name());
    row.put("task_id", result.task());
    boolean machine = MachineTroubles.is(result);
    row.put("status", result.passed() ? "pass" : machine ? "error" : "fail");
    if (!result.passed()) {
      row.put("message", result.message());
    }
    if (!result.passed() && !machine) {
      row.put("explanation", Explanation.id(result));
    }
    return row;
  }
}
