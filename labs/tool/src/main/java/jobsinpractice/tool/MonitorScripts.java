package jobsinpractice.tool;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import jobsinpractice.tool.MonitorMeaning.Meaning;

/** The engine's Lua scripts, known by their SHA-1, and what a call of each of them means. */
final class MonitorScripts {
  private static final List<String> NAMES =
      List.of("claim", "settle", "due", "promote", "beat", "abandoned", "newest", "recover");

  private final Map<String, String> names = new HashMap<>();

  MonitorScripts() {
    NAMES.forEach(name -> names.put(sha(name), name));
  }

  /** The name of the script that this line calls; "" for none of ours. */
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
              "on Redis's own clock, so that no worker's clock matters",
              0);
      case "promote" ->
          new Meaning(
              who,
              "moves due jobs from " + line.argument(3) + " to their queues",
              "out of the set and into the queue in one step: never in neither",
              0);
      case "beat" ->
          new Meaning(
              who,
              "registers its in-flight lists",
              "with each heartbeat: recovery looks there when the worker has died",
              0);
      case "abandoned", "newest" ->
          new Meaning(who, "looks after jobs of dead workers", "all the time, not only at boot", 0);
      default ->
          new Meaning(
              who,
              "gives a dead worker's jobs back to their queue",
              "its heartbeat is gone; a live worker is never robbed",
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
        "queue to in-flight list in one step; no more than it has free threads",
        most,
        0);
  }

  private static Meaning settle(String who, MonitorLine line) {
    int keys = number(line.argument(2));
    int at = keys + 9; // after the key count, the keys and six limits
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
        other == 0
            ? "settles jobs that are done"
            : "settles jobs, some of them failed or handed back";
    return new Meaning(
        who,
        what,
        "out of the in-flight list and the outcome written, in one step; many jobs a trip",
        done + other);
  }

  private static int number(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }

  private static String sha(String script) {
    try (InputStream in = jobsinpractice.engine.Keys.class.getResourceAsStream(script + ".lua")) {
      byte[] source = in == null ? new byte[0] : in.readAllBytes();
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(source));
    } catch (IOException | NoSuchAlgorithmException e) {
      return script;
    }
  }
}
