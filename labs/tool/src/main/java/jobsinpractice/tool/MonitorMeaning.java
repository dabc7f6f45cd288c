package jobsinpractice.tool;

import java.util.List;
import java.util.Set;

/** Explains commands in sentences: which process sends it, what it does, and why. */
final class MonitorMeaning {
  /**
   * @param what the same text for commands that belong together; # is replaced by {@code most}
   * @param most a number that differs between such commands ("up to 4 jobs"); 0 for none
   * @param jobs the number of jobs, 0 when it is not known
   */
  record Meaning(String who, String what, String why, int most, int jobs) {
    Meaning(String who, String what, String why, int jobs) {
      this(who, what, why, 0, jobs);
    }
  }

  /** The prefix of the keys in which the kit's fleet counts its jobs. */
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
          "sends Redis a script that Redis did not have yet",
          "only after Redis has started; later calls send just its SHA-1",
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
          "sets up a connection (" + command + ")",
          "once per connection; connections are reused",
          0);
    }
    if (command.equals("BLMOVE") || command.equals("BRPOP")) {
      return new Meaning(
          who,
          "waits for a job in " + queue + " (" + command + ")",
          "the call blocks inside Redis, so an idle worker costs almost nothing",
          0);
    }
    if (command.equals("LPUSH") && !queue.isEmpty()) {
      int jobs = line.words().size() - 2;
      return new Meaning(
          who,
          "pushes to " + queue + " (LPUSH)",
          "jobs enter on the left and workers take from the right: first in, first out",
          jobs);
    }
    if (command.equals("SADD") && key.equals("queues")) {
      return new Meaning(
          who,
          "adds its queue to the set of queue names (SADD)",
          "so that dashboards and tools know which queues exist",
          0);
    }
    if (command.equals("ZADD") && Set.of("schedule", "retry", "dead").contains(key)) {
      return new Meaning(
          who,
          "puts a job into " + key + " (ZADD)",
          "the score is the time when the job is due, in seconds since 1970",
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
              ? "that is the depth; it does not show how long they have waited"
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
          "looks for jobs of dead workers (" + command + ")",
          "all the time, not only when it starts",
          0);
    }
    if (key.endsWith("-signals")) {
      return new Meaning(
          who,
          "checks whether it should go quiet or stop (RPOP)",
          "dashboards put such signals into Redis; it checks with each heartbeat",
          0);
    }
    if (command.equals("SCARD") && key.equals("processes")) {
      return new Meaning(
          who,
          "asks how many workers there are (SCARD)",
          "in a large fleet each poller polls less often, to spare Redis",
          0);
    }
    if (key.endsWith(":pulse") && command.equals("SET")) {
      return new Meaning(
          who,
          "reports what its threads did in the last seconds (SET)",
          "once per second, for the dashboard; the key expires by itself",
          0);
    }
    if (key.endsWith(":lab") && command.equals("SET")) {
      return new Meaning(
          who,
          "reports the numbers that a lab's code returns (SET)",
          "once per second, for the dashboard's page on your lab; the key expires by itself",
          0);
    }
    if (key.equals("processes") || MonitorClients.IDENTITY.matcher(key).find()) {
      boolean writes = Set.of("SADD", "HSET", "EXPIRE", "UNLINK", "DEL", "SREM").contains(command);
      return writes
          ? new Meaning(
              who,
              "sends its heartbeat: it is alive, and runs these jobs",
              "every 10 s; after 60 s without one, another worker recovers its jobs",
              0)
          : new Meaning(
              who,
              "reads which jobs the workers run (" + command + ")",
              who.startsWith("worker")
                  ? "a worker whose heartbeat has expired is dead"
                  : "for a dashboard or a tool",
              0);
    }
    if (key.startsWith("stat:")) {
      return new Meaning(
          who,
          "reads or adds to the counters (" + command + ")",
          "attempts and failures, in total and per day",
          0);
    }
    if (key.startsWith(BOOKS)) {
      String what =
          command.equals("HINCRBY")
              ? "counts what it pushed"
              : command.equals("HSETNX")
                  ? "starts the fleet's job count"
                  : "ends the fleet's job count";
      return new Meaning(
          who,
          what + " (" + command + ")",
          "the course does this, to check at the end that no job was lost",
          0);
    }
    if (key.startsWith("j|") || key.startsWith("h|")) {
      return new Meaning(
          who,
          "counts the runs of each job class (" + command + ")",
          "runs, failures, and time per minute, for the dashboard; the keys expire by themselves",
          0);
    }
    if (key.equals("batch")) {
      return new Meaning(
          who,
          "asks whether there are batches (" + command + ")",
          "with each heartbeat; if there are, it looks for their jobs in the dead set",
          0);
    }
    if (key.equals("periodic")) {
      return new Meaning(
          who,
          "lists the periodic jobs that it pushes (" + command + ")",
          "with each heartbeat, for the dashboard",
          0);
    }
    if (command.equals("MULTI") || command.equals("EXEC")) {
      return new Meaning(
          who,
          "sends several commands as one step (" + command + ")",
          "no other command runs in between, so their results belong together",
          0);
    }
    if (command.equals("PING")) {
      return new Meaning(
          who,
          "measures the round trip to Redis (PING)",
          "its heartbeat reports the result as rtt_us",
          0);
    }
    return new Meaning(
        who,
        (command + " " + printable(key)).strip(),
        "this is not from the engine: it is yours, or another program's",
        0);
  }

  static String printable(String text) {
    String plain = text.replaceAll("[^\\x20-\\x7e]", "?");
    return plain.length() > 60 ? plain.substring(0, 59) + "…" : plain;
  }
}
