package jobsinpractice.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.internal.LuaScript;
import jobsinpractice.tool.MonitorMeaning.Meaning;

/** Recognises the engine's Lua scripts by their SHA-1, and explains a call of each. */
final class MonitorScripts {
  private static final List<String> NAMES =
      List.of(
          "claim", "settle", "due", "promote", "beat", "abandoned", "newest", "recover", "limit");

  private final Map<String, String> names = new HashMap<>();

  MonitorScripts() {
    NAMES.forEach(name -> names.put(LuaScript.of(Client.class, name + ".lua").sha(), name));
  }

  /** Returns the name of the engine's script that this line calls, or "". */
  String name(MonitorLine line) {
    return line.command().equals("EVALSHA") ? names.getOrDefault(line.argument(1), "") : "";
  }

  Meaning meaning(String who, MonitorLine line) {
    return switch (name(line)) {
      case "claim" -> claim(who, line);
      case "settle" -> settle(who, line);
      case "due" ->
          new Meaning(
              who,
              "looks for due jobs in " + line.argument(3),
              "it compares with Redis's clock, so no worker's clock matters",
              0);
      case "promote" ->
          new Meaning(
              who,
              "moves due jobs from " + line.argument(3) + " to their queues",
              "the script moves a job in one step, so it is always in one place",
              0);
      case "beat" ->
          new Meaning(
              who,
              "registers its in-flight lists",
              "with each heartbeat; if the worker dies, recovery finds its jobs there",
              0);
      case "abandoned", "newest" ->
          new Meaning(
              who, "looks for jobs of dead workers", "all the time, not only when it starts", 0);
      case "limit" ->
          new Meaning(
              who,
              "asks whether a job may start under " + line.argument(3),
              "the limit holds for all processes; a job that must wait waits outside Redis",
              0);
      default ->
          new Meaning(
              who,
              "puts a dead worker's jobs back into their queues",
              "only after its heartbeat has expired: a live worker keeps its jobs",
              0);
    };
  }

  private static Meaning claim(String who, MonitorLine line) {
    int keys = number(line.argument(2));
    List<String> queues =
        new ArrayList<>(
            line.words().subList(Math.min(line.words().size(), keys + 5), line.words().size()));
    int most = number(line.argument(keys + 3));
    return new Meaning(
        who,
        "claims up to # jobs from " + String.join(", ", queues),
        "the script moves them to the in-flight list in one step, one per free thread",
        most,
        0);
  }

  private static Meaning settle(String who, MonitorLine line) {
    int keys = number(line.argument(2));
    int at = keys + 9; // after the key count, the keys, and six limits
    int done = 0;
    int other = 0;
    while (at < line.words().size()) {
      // A group: how its jobs ended, the queue, how many, and for each the payload (or three
      // words).
      String ended = line.argument(at);
      int jobs = Math.max(1, number(line.argument(at + 2)));
      done += ended.equals("D") ? jobs : 0;
      other += ended.equals("D") ? 0 : jobs;
      at += 3 + jobs * (ended.equals("R") || ended.equals("X") ? 3 : 1);
    }
    String what =
        other == 0 ? "records jobs that are done" : "records jobs, some of them failed or put back";
    return new Meaning(
        who,
        what,
        "the script removes them from the in-flight list and counts them in one step",
        done + other);
  }

  private static int number(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }
}
