package jobsinpractice.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jobsinpractice.engine.internal.Json;

/** What one job holds, as text for people: cut to a length, and without the values of secrets. */
final class JobContents {
  /** Characters of arguments or payload that a page shows. */
  private static final int LONGEST = 100_000;

  /** Fields that the page shows in words. */
  private static final List<String> IN_WORDS =
      List.of(
          "class",
          "wrapped",
          "args",
          "jid",
          "queue",
          "created_at",
          "enqueued_at",
          "failed_at",
          "retried_at",
          "retry_count",
          "error_class",
          "error_message",
          "error_backtrace");

  private final Redaction secrets;

  JobContents(Redaction secrets) {
    this.secrets = secrets;
  }

  /** Each argument on lines of its own. */
  List<String> args(JobLocator where) {
    List<Object> args =
        where.spots().isEmpty()
            ? JobView.args(where.running().get(0).job())
            : JobView.args(where.spots().get(0).entry());
    return secrets.args(args).stream().map(arg -> JobView.cut(Json.text(arg), LONGEST)).toList();
  }

  /** Empty if it has none. */
  String result(Optional<Object> result) {
    return result
        .map(value -> JobView.cut(Json.text(secrets.args(List.of(value)).get(0)), LONGEST))
        .orElse("");
  }

  String message(Map<String, Object> fields) {
    return secrets.text(String.valueOf(fields.getOrDefault("error_message", "")));
  }

  String backtrace(Map<String, Object> fields) {
    return secrets.text(String.join("\n", Backtrace.read(fields.get("error_backtrace"))));
  }

  /** The fields that the page does not show in words. */
  Map<String, String> others(Map<String, Object> fields) {
    Map<String, String> others = new LinkedHashMap<>();
    fields.forEach(
        (name, value) -> {
          if (IN_WORDS.contains(name)) return;
          Object shown = ((Map<?, ?>) secrets.value(Map.of(name, orNull(value)))).get(name);
          others.put(name, JobView.cut(Json.text(shown), 2_000));
        });
    return others;
  }

  private static Object orNull(Object value) {
    return value == null ? "null" : value;
  }

  /** As it is in Redis, except for hidden values; text that is not a job stays as it is. */
  String payload(Map<String, Object> fields, JobLocator where) {
    if (fields.isEmpty()) {
      List<Object> text = List.of(where.spots().get(0).entry().text());
      return JobView.cut(String.valueOf(secrets.args(text).get(0)), LONGEST);
    }
    Map<String, Object> shown = new LinkedHashMap<>();
    fields.forEach(
        (name, value) ->
            shown.put(
                name,
                name.equals("args") && value instanceof List<?> args
                    ? secrets.args(new ArrayList<>(args))
                    : value));
    Object hidden = secrets.value(shown);
    return JobView.cut(Json.text(hidden), LONGEST);
  }
}
