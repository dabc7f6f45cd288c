package jobsinpractice.fleet.machines;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.internal.Json;

/**
 * What a worker process reports about itself, since its start.
 *
 * @param running jobs that it runs now
 * @param started jobs that it has started
 * @param late how many of them started later than their queue promises
 * @param ended the jobs that have ended, by class
 */
record MachineReport(int running, long started, long late, Map<String, Ended> ended) {
  static final MachineReport NONE = new MachineReport(0, 0, 0, Map.of());

  /** The jobs of one class, and how long they took together. */
  record Ended(long jobs, long millis) {
    static final Ended NONE = new Ended(0, 0);

    Ended plus(Ended other) {
      return new Ended(jobs + other.jobs, millis + other.millis);
    }

    Ended minus(Ended other) {
      return new Ended(jobs - other.jobs, millis - other.millis);
    }
  }

  /**
   * The key where the process of this host with this id writes its report; it expires soon after
   * the last one.
   */
  static String key(long pid) {
    return "jobs-in-practice:machine:" + ProcessName.of(pid);
  }

  String json() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("running", running);
    fields.put("started", started);
    fields.put("late", late);
    Map<String, Object> classes = new TreeMap<>();
    ended.forEach(
        (name, sum) -> classes.put(name, Map.of("jobs", sum.jobs(), "millis", sum.millis())));
    fields.put("ended", classes);
    return Json.text(fields);
  }

  /** Reads a report; an empty report if the text has another form. */
  static MachineReport of(String json) {
    try {
      Map<?, ?> fields = (Map<?, ?>) Json.read(json.getBytes(UTF_8));
      Map<String, Ended> ended = new TreeMap<>();
      ((Map<?, ?>) fields.get("ended"))
          .forEach(
              (name, sum) ->
                  ended.put(
                      (String) name,
                      new Ended(
                          number((Map<?, ?>) sum, "jobs"), number((Map<?, ?>) sum, "millis"))));
      return new MachineReport(
          (int) number(fields, "running"),
          number(fields, "started"),
          number(fields, "late"),
          ended);
    } catch (MalformedPayload | ClassCastException | NullPointerException e) {
      return NONE; // any program can write to Redis
    }
  }

  private static long number(Map<?, ?> fields, String name) {
    return ((Number) fields.get(name)).longValue();
  }
}
