package jobsinpractice.tool;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Works out which process each connection belongs to, from the commands it sends: a connection that
 * writes to a worker's own keys belongs to that worker, and any other connection that pushes
 * belongs to the enqueuer.
 */
final class MonitorClients {
  /** host:pid:12 hex digits. */
  static final Pattern IDENTITY = Pattern.compile("([^:|\\s]+:\\d+:[0-9a-f]{12})");

  private static final String UNKNOWN = "a client";
  private static final Set<String> LOOKING =
      Set.of("EXISTS", "ZRANGE", "LRANGE", "ZSCORE", "LLEN", "HGETALL", "HGET", "GET", "ZREM");

  private final Map<String, String> owners = new HashMap<>();
  private final Map<String, Integer> workers = new LinkedHashMap<>();

  /** Returns the workers seen so far: "worker 1 is pid 4242". */
  List<String> workers() {
    return workers.entrySet().stream()
        .map(worker -> "worker " + worker.getValue() + " is pid " + worker.getKey().split(":")[1])
        .toList();
  }

  /**
   * @param script the script that the command calls, or ""
   */
  String says(MonitorLine line, String script) {
    // A process that looks at a worker, or recovers its jobs, uses that worker's keys.
    if (!LOOKING.contains(line.command()) && !script.equals("recover")) {
      line.words().stream().skip(1).filter(MonitorClients::isKey).forEach(key -> learn(line, key));
    }
    String key = line.argument(1);
    boolean books = key.startsWith(MonitorMeaning.BOOKS);
    boolean pushes = line.command().equals("LPUSH") && key.startsWith("queue:");
    if (pushes || books && line.command().equals("HINCRBY")) {
      owners.putIfAbsent(line.client(), "enqueuer");
    }
    boolean polls = line.command().equals("SCARD") && key.equals("processes");
    String nameless = !script.isEmpty() || polls ? "a worker" : books ? "the fleet" : UNKNOWN;
    return owners.getOrDefault(line.client(), nameless);
  }

  // A payload may hold anything; a key is short.
  private static boolean isKey(String word) {
    return word.length() < 200 && !word.startsWith("{");
  }

  private void learn(MonitorLine line, String key) {
    Matcher identity = IDENTITY.matcher(key);
    if (identity.find()) {
      int number = workers.computeIfAbsent(identity.group(1), id -> workers.size() + 1);
      owners.put(line.client(), "worker " + number);
    }
  }
}
