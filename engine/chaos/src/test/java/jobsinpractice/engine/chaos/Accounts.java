package jobsinpractice.engine.chaos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.internal.Keys;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisDataException;

/** Where every job ended, how often it ran, and whether that adds up. */
final class Accounts {
  private final ChaosFleet fleet;
  private final Pushing pushing;
  private final List<String> faults;

  /** Dead jobs, taken out of the dead set, which keeps 10,000 only: number → attempts settled. */
  private final Map<String, Integer> buried = new ConcurrentHashMap<>();

  private int dead;

  Accounts(ChaosFleet fleet, Pushing pushing, List<String> faults) {
    this.fleet = fleet;
    this.pushing = pushing;
    this.faults = faults;
  }

  int dead() {
    return dead;
  }

  /** Takes the dead jobs out; each must say why it died. */
  synchronized void bury() {
    for (byte[] payload : sortedSet(Keys.DEAD)) {
      Job job = parsed(payload);
      if (job == null || !reason(job)) {
        faults.add("dead without a reason: " + start(payload));
      }
      if (job != null && ours(job)) buried.put(number(job), settled(job));
      dead++;
      fleet.direct.call(jedis -> jedis.zrem(Direct.bytes(Keys.DEAD), payload));
    }
  }

  private static boolean reason(Job job) {
    return job.field("error_class").isPresent() && job.field("error_message").isPresent();
  }

  /** Attempts whose end was written: a poison pill's last one was not. */
  private static int settled(Job job) {
    if (job.field("error_class").filter("PoisonPill"::equals).isPresent()) {
      return job.field("failed_at").isPresent() && job.field("retry_count").isPresent()
          ? job.attempt()
          : 0;
    }
    return job.attempt();
  }

  /** Jobs that are nowhere yet: neither performed nor in retry or dead. */
  synchronized List<String> missing() {
    bury();
    Set<String> known = new HashSet<>(fleet.ledger.done().keySet());
    known.addAll(buried.keySet());
    known.addAll(dropped());
    for (byte[] payload : sortedSet(Keys.RETRY)) {
      Job job = parsed(payload);
      if (job == null || !ours(job)) continue;
      if (!reason(job)) faults.add("to be retried without a reason: " + start(payload));
      known.add(number(job));
    }
    List<String> missing = new ArrayList<>();
    pushing
        .pushed()
        .forEach(
            (n, certain) -> {
              if (certain && !known.contains(n)) missing.add(n);
            });
    return missing;
  }

  /** Jobs without retries that ran and failed. */
  private Set<String> dropped() {
    Set<String> dropped = new HashSet<>(pushing.withoutRetry());
    dropped.retainAll(fleet.ledger.starts().keySet());
    return dropped;
  }

  /** What the numbers are when all workers have ended. */
  record Totals(long processed, long failed, long duplicates, long licences) {}

  synchronized Totals totals() {
    bury();
    Map<String, String> starts = fleet.ledger.starts();
    Map<String, String> done = fleet.ledger.done();
    Map<String, Integer> waiting = waiting();
    Set<String> dropped = dropped();
    long processed = 0, failed = 0, duplicates = 0, licences = 0;
    for (Map.Entry<String, Boolean> job : pushing.pushed().entrySet()) {
      String n = job.getKey();
      Integer settled = waiting.getOrDefault(n, buried.get(n));
      boolean performed = settled == null && done.containsKey(n);
      if (performed) settled = Integer.parseInt(done.get(n)) + 1;
      if (settled == null && dropped.contains(n)) settled = 1;
      if (settled == null) {
        if (job.getValue()) faults.add("lost: job " + n + ", started " + starts.get(n) + " times");
        continue;
      }
      processed += settled;
      failed += performed ? settled - 1 : settled;
      int more = Integer.parseInt(starts.getOrDefault(n, "0")) - settled;
      duplicates += Math.max(0, more);
      licences += fleet.licences(n);
      if (more > fleet.licences(n)) {
        faults.add(
            "job "
                + n
                + " ran "
                + more
                + " times more than it was settled; deaths and stops account for "
                + fleet.licences(n)
                + ": "
                + fleet.ledger.history(n));
      }
    }
    return new Totals(processed, failed, duplicates, licences);
  }

  /** Jobs that are to run, again or at last: number → attempts settled. */
  private Map<String, Integer> waiting() {
    Map<String, Integer> waiting = new ConcurrentHashMap<>();
    List<byte[]> payloads = new ArrayList<>();
    for (String set : List.of(Keys.RETRY, Keys.SCHEDULE)) payloads.addAll(sortedSet(set));
    for (String queue : ChaosFleet.QUEUES) {
      byte[] key = Direct.bytes(Keys.queue(queue));
      payloads.addAll(fleet.direct.call(jedis -> jedis.lrange(key, 0, -1)));
    }
    for (byte[] payload : payloads) {
      Job job = parsed(payload);
      if (job == null || !ours(job)) continue;
      Integer twice = waiting.put(number(job), settled(job));
      if (twice != null) faults.add("job " + number(job) + " waits twice");
    }
    return waiting;
  }

  private List<byte[]> sortedSet(String key) {
    Function<RedisClient, List<byte[]>> read = jedis -> jedis.zrange(Direct.bytes(key), 0, -1);
    try {
      return fleet.direct.call(read);
    } catch (JedisDataException e) {
      return List.of(); // a stranger occupies the key
    }
  }

  private static Job parsed(byte[] payload) {
    try {
      return Job.parse(payload, null);
    } catch (MalformedPayload e) {
      return null;
    }
  }

  private static boolean ours(Job job) {
    return job.field("outsider").isPresent() && !job.args().isEmpty();
  }

  private static String number(Job job) {
    return String.valueOf(job.args().get(0));
  }

  private static String start(byte[] payload) {
    String text = new String(payload, java.nio.charset.StandardCharsets.UTF_8);
    return text.substring(0, Math.min(300, text.length()));
  }
}
