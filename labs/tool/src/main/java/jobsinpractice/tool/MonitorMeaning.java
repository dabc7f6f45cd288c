package jobsinpractice.tool;

import java.util.List;
import java.util.Set;

/** Turns commands into sentences: who says it, what it asks of Redis, and why. */
final class MonitorMeaning {
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

  /** How the keys begin in which the kit's fleet counts. */
  static final String BOOKS = "jobs-in-practice";

  private final MonitorScripts scripts = new MonitorScripts();
  private final MonitorClients who = new MonitorClients();

  List<String> workers() {
    return who.workers();
  }

  Meaning of(MonitorLine line) {
    String script = scripts.name(line);
    String speaker = who.says(line, script);
    if (!script.isEmpty()) {
      return scripts.meaning(speaker, line);
    }
    if (line.command().equals("EVAL")) {
      return new Meaning(
          speaker,
          "sends Redis a script that it did not know",
          "only after a start; from then on its SHA-1 is enough",
          0);
    }
    return plain(speaker, line);
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
      int jobs = line.words().size() - 2;
      return new Meaning(
          who,
          "pushes to " + queue + " (LPUSH)",
          "in at the left; workers take from the right: first in, first out",
          jobs);
    }
    if (command.equals("SADD") && key.equals("queues")) {
      return new Meaning(
          who,
          "names its queue in the set queues (SADD)",
          "that is how pages and tools learn which queues there are",
          0);
    }
    if (command.equals("ZADD") && Set.of("schedule", "retry", "dead").contains(key)) {
      return new Meaning(
          who,
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
    if (key.startsWith("inflight")
        || command.equals("EXISTS") && MonitorClients.IDENTITY.matcher(key).matches()) {
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
    if (command.equals("SCARD") && key.equals("processes")) {
      return new Meaning(
          who,
          "asks how many workers there are (SCARD)",
          "pollers of a large fleet take longer naps, so that Redis has its peace",
          0);
    }
    if (key.endsWith(":pulse") && command.equals("SET")) {
      return new Meaning(
          who,
          "tells what its threads did in the last seconds (SET)",
          "once a second, for the dashboard; it expires by itself",
          0);
    }
    if (key.endsWith(":lab") && command.equals("SET")) {
      return new Meaning(
          who,
          "tells the numbers of a lab's code (SET)",
          "once a second, for the dashboard's page of your lab; it expires by itself",
          0);
    }
    if (key.equals("processes") || MonitorClients.IDENTITY.matcher(key).find()) {
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
              who.startsWith("worker")
                  ? "one whose heartbeat is gone has died"
                  : "a page or a tool is looking",
              0);
    }
    if (key.startsWith("stat:")) {
      return new Meaning(
          who,
          "reads or adds to the counters (" + command + ")",
          "jobs processed and failed, since ever and per day",
          0);
    }
    if (key.startsWith(BOOKS)) {
      String what =
          command.equals("HINCRBY")
              ? "counts what it pushed"
              : command.equals("HSETNX") ? "opens the fleet's books" : "closes the fleet's books";
      return new Meaning(
          who,
          what + " (" + command + ")",
          "the kit's own: so that the fleet can tell at its end that no job got lost",
          0);
    }
    if (key.startsWith("j|") || key.startsWith("h|")) {
      return new Meaning(
          who,
          "counts what each class of job did (" + command + ")",
          "runs, failures and time, by the minute, for the dashboard; they expire by themselves",
          0);
    }
    if (key.equals("periodic")) {
      return new Meaning(
          who,
          "tells which jobs it pushes by the clock (" + command + ")",
          "once a beat, for the dashboard",
          0);
    }
    if (command.equals("MULTI") || command.equals("EXEC")) {
      return new Meaning(
          who,
          "sends several commands as one step (" + command + ")",
          "nothing comes between them: what they count is of one moment",
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

  static String printable(String text) {
    String plain = text.replaceAll("[^\\x20-\\x7e]", "?");
    return plain.length() > 60 ? plain.substring(0, 59) + "…" : plain;
  }
}
