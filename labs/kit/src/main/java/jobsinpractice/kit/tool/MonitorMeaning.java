package jobsinpractice.kit.tool;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns commands into sentences: who says it, what it asks of Redis, and why. Learns who is who
 * from the keys: a connection that touches a worker's own keys is that worker's.
 */
final class MonitorMeaning {
  private static final Pattern IDENTITY = Pattern.compile("([^:|\\s]+:\\d+:[0-9a-f]{12})");
  private static final List<String> SCRIPTS =
      List.of("claim", "settle", "due", "promote", "recover");

  /**
   * @param what the same words for commands that belong together; # stands for {@code most}
   * @param most a number that differs from one to the next: "up to 4 jobs"; 0 for none
   * @param jobs how many jobs it is about, 0 when that is not known
   */
  record Meaning(String who, String what, String why, int most, int jobs) {
    Meaning(String who, String what, String why, int jobs) {
      this(who, what, why, 0, jobs);
    }
  }

  private static final String UNKNOWN = "somebody";

  private final Map<String, String> scripts = new HashMap<>();
  private final Map<String, String> owners = new HashMap<>();
  private final Map<String, Integer> workers = new LinkedHashMap<>();

  MonitorMeaning() {
    SCRIPTS.forEach(name -> scripts.put(sha(name), name));
  }

  /** The workers seen so far: "worker 1 is pid 4242". */
  List<String> workers() {
    return workers.entrySet().stream()
        .map(worker -> "worker " + worker.getValue() + " is pid " + worker.getKey().split(":")[1])
        .toList();
  }

  Meaning of(MonitorLine line) {
    String who = who(line);
    String key = line.argument(1);
    String script = line.command().equals("EVALSHA") ? scripts.getOrDefault(key, "") : "";
    if (line.command().equals("EVAL")) {
      return new Meaning(
          who,
          "sends Redis a script that it did not know",
          "only after a start; from then on its SHA-1 is enough",
          0);
    }
    return script.isEmpty() ? plain(who, line) : script(worker(who), script, line);
  }

  private Meaning script(String who, String script, MonitorLine line) {
    return switch (script) {
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
            line.words().subList(Math.min(line.words().size(), keys + 4), line.words().size()));
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
    int at = keys + 6; // after the key count, the keys and three limits
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

  private Meaning plain(String who, MonitorLine line) {
    String command = line.command();
    String key = line.argument(1);
    String queue = key.startsWith("queue:") ? key.substring(6) : "";
    if (Set.of("HELLO", "CLIENT", "AUTH", "SELECT", "INFO", "SCRIPT", "MONITOR", "COMMAND")
        .contains(command)) {
      return new Meaning(
          who,
          "connects and introduces itself (" + command + ")",
          "once for each connection; connections are kept",
          0);
    }
    if (command.equals("BLMOVE") || command.equals("BRPOP")) {
      return new Meaning(
          who,
          "waits for a job in " + queue + " (" + command + ")",
          "asleep inside Redis: an idle worker costs next to nothing",
          0);
    }
    if (command.equals("LPUSH") && !queue.isEmpty()) {
      owners.putIfAbsent(line.client(), "enqueuer"); // a worker that pushes is known already
      int jobs = line.words().size() - 2;
      return new Meaning(
          pusher(who),
          "pushes to " + queue + " (LPUSH)",
          "in at the left; workers take from the right: first in, first out",
          jobs);
    }
    if (command.equals("SADD") && key.equals("queues")) {
      return new Meaning(
          pusher(who),
          "names its queue in the set queues (SADD)",
          "that is how pages and tools learn which queues there are",
          0);
    }
    if (command.equals("ZADD") && Set.of("schedule", "retry", "dead").contains(key)) {
      return new Meaning(
          pusher(who),
          "puts a job into " + key + " (ZADD)",
          "the score is the second since 1970 at which it is due",
          1);
    }
    return reading(who, command, key, queue, line);
  }

  private Meaning reading(String who, String command, String key, String queue, MonitorLine line) {
    if (!queue.isEmpty()) {
      String what =
          command.equals("LLEN")
              ? "asks how many jobs wait in "
              : "looks at the jobs that wait in ";
      String why =
          command.equals("LLEN")
              ? "depth, a count; it says nothing about how long they wait"
              : "latency is the age of the job at the right end";
      return new Meaning(who, what + queue + " (" + command + ")", why, 0);
    }
    if (Set.of("schedule", "retry", "dead").contains(key)) {
      return new Meaning(
          who,
          "reads the " + key + " set (" + command + ")",
          "sorted by the time at which each job is due",
          0);
    }
    if (key.startsWith("inflight") || command.equals("EXISTS") && IDENTITY.matcher(key).matches()) {
      return new Meaning(
          who,
          "looks after jobs of dead workers (" + command + ")",
          "all the time, not only at boot",
          0);
    }
    if (key.endsWith("-signals")) {
      return new Meaning(
          who,
          "asks whether somebody told it to quiet down or stop (RPOP)",
          "pages leave such words in Redis; once a beat it looks",
          0);
    }
    if (command.equals("SCARD")) {
      return new Meaning(
          worker(who),
          "asks how many workers there are (SCARD)",
          "pollers of a large fleet take longer naps, so that Redis has its peace",
          0);
    }
    if (key.equals("processes") || IDENTITY.matcher(key).find()) {
      boolean writes = Set.of("SADD", "HSET", "EXPIRE", "UNLINK", "DEL", "SREM").contains(command);
      return writes
          ? new Meaning(
              who,
              "heartbeat: it lives, and this is what it runs",
              "every 10 s; 60 s without one, and others take its jobs back",
              0)
          : new Meaning(
              who,
              "reads what the workers run (" + command + ")",
              "a page or a tool is looking",
              0);
    }
    if (key.startsWith("stat:")) {
      return new Meaning(
          who,
          "reads or adds to the counters (" + command + ")",
          "jobs processed and failed, since ever and per day",
          0);
    }
    if (key.startsWith("jobs-in-practice")) {
      return new Meaning(
          who,
          "counts what it pushed (" + command + ")",
          "so that the fleet can tell at its end that no job got lost",
          0);
    }
    if (command.equals("PING")) {
      return new Meaning(
          who, "measures the round trip to Redis (PING)", "told in its heartbeat as rtt_us", 0);
    }
    return new Meaning(
        who,
        (command + " " + printable(key)).strip(),
        "not the engine's: yours, or another program's",
        0);
  }

  private String who(MonitorLine line) {
    for (int i = 1; i < line.words().size(); i++) {
      String word = line.words().get(i);
      Matcher identity = IDENTITY.matcher(word);
      // A payload may hold anything; a key is short. Recovery names other workers' keys, too.
      if (word.length() < 200 && !word.startsWith("{") && identity.find() && isOwn(line)) {
        int number =
            workers.computeIfAbsent(
                identity.group(1).replaceFirst("^inflight:", ""), id -> workers.size() + 1);
        owners.put(line.client(), "worker " + number);
        break;
      }
    }
    return owners.getOrDefault(line.client(), UNKNOWN);
  }

  private boolean isOwn(MonitorLine line) {
    boolean others =
        Set.of("EXISTS", "ZRANGE", "LRANGE", "ZSCORE", "LLEN", "HGETALL", "HGET", "ZREM")
            .contains(line.command());
    return !others && !"recover".equals(scripts.get(line.argument(1)));
  }

  // Only workers do this; which one, this connection has not told yet.
  private static String worker(String who) {
    return who.equals(UNKNOWN) ? "a worker" : who;
  }

  private static String pusher(String who) {
    return who.equals(UNKNOWN) ? "enqueuer" : who;
  }

  private static int number(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }

  static String printable(String text) {
    String plain = text.replaceAll("[^\\x20-\\x7e]", "?");
    return plain.length() > 60 ? plain.substring(0, 59) + "…" : plain;
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
