package jobsinpractice.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jobsinpractice.engine.internal.Json;

/** Reports for programs: every single run, not only the medians. */
final class JsonReport {
  private JsonReport() {}

  static byte[] of(Map<String, Object> run, List<Report> reports) {
    Map<String, Object> all = new LinkedHashMap<>(run);
    all.put("works", reports.stream().map(JsonReport::work).toList());
    return Json.write(all);
  }

  private static Map<String, Object> work(Report report) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("work", report.work);
    fields.put("what", report.what);
    fields.put("sides", report.rows.stream().map(JsonReport::side).toList());
    fields.put("checks", report.checks.stream().map(JsonReport::check).toList());
    fields.put("notes", report.notes);
    return fields;
  }

  private static Map<String, Object> side(Report.Row row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", row.name());
    fields.put("guarantee", row.guarantee());
    fields.put("median", sample(row.median()));
    fields.put("runs", row.samples().stream().map(JsonReport::sample).toList());
    return fields;
  }

  private static Map<String, Object> sample(Sample sample) {
    Map<String, Object> fields = new LinkedHashMap<>();
    sample
        .figures()
        .forEach(
            (figure, value) -> {
              String name = figure.name().toLowerCase(Locale.ROOT);
              if (Double.isFinite(value)) fields.put(name, value);
            });
    return fields;
  }

  private static Map<String, Object> check(Report.Check check) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("what", check.what());
    fields.put("value", Double.isFinite(check.value()) ? check.value() : null);
    fields.put(check.atLeast() ? "at_least" : "at_most", check.asked());
    fields.put("unit", check.unit());
    fields.put("met", check.met());
    return fields;
  }
}
