package jobsinpractice.engine.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Every Redis key that the engine touches, and nothing else.
 *
 * <p>All but paused, inflight, recovery, settled, cursor, recovered, limiter, batch, progress and
 * result are Sidekiq's own, so that a Ruby Sidekiq reads and writes the same data.
 */
public final class Keys {
  public static final String QUEUES = "queues";
  public static final String SCHEDULE = "schedule";
  public static final String RETRY = "retry";
  public static final String DEAD = "dead";
  public static final String PROCESSES = "processes";
  public static final String PROCESSED = "stat:processed";
  public static final String FAILED = "stat:failed";
  public static final String PAUSED = "paused";

  /** Sorted set: in-flight lists, scored by their owner's last heartbeat. Where recovery looks. */
  public static final String IN_FLIGHT = "inflight";

  /** Hash: when recovery looked last, and since when it has looked without a longer pause. */
  public static final String RECOVERY = "recovery";

  /** Sorted set: the batches, scored by when they expire. */
  public static final String BATCHES = "batch";

  private Keys() {}

  public static String queue(String name) {
    return "queue:" + name;
  }

  /** Daily counters, by day in UTC as Sidekiq has them. */
  public static String onDay(String counter, Instant day) {
    return counter + ":" + day.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /** What each thread of a process is doing now, as Sidekiq 7 and newer read it. */
  public static String work(String identity) {
    return identity + ":work";
  }

  /** The same for Sidekiq 6, under its older name. */
  public static String workers(String identity) {
    return identity + ":workers";
  }

  /** How far the jobs of a process have come; no program but this engine knows this key. */
  public static String progress(String identity) {
    return "progress:" + identity;
  }

  public static String signals(String identity) {
    return identity + "-signals";
  }

  /** The jobs that one process has claimed from one queue and not settled yet. */
  public static String inFlight(String identity, String queue) {
    return IN_FLIGHT + ":" + identity + "|" + queue;
  }

  /** The number of the last batch of settlements that one process has written. */
  public static String settled(String identity) {
    return "settled:" + identity;
  }

  /** What a job has left as its result. */
  public static String result(String jid) {
    return "result:" + jid;
  }

  /** How far an iterable job has come; Sidekiq 7.3's. */
  public static String iteration(String jid) {
    return "it-" + jid;
  }

  /** The same in earlier versions of this engine: read, and replaced at the next save. */
  public static String cursor(String jid) {
    return "cursor:" + jid;
  }

  /** How often a job was recovered from a dead process. */
  public static String recovered(String jid) {
    return "recovered:" + jid;
  }

  /** What a limiter keeps for one of its keys: starts, line, or turns. */
  public static String limiter(String name, String key, String part) {
    return "limiter:" + name + ":" + part + "|" + key;
  }

  /** A batch: its description, its callbacks, and what has happened to it. */
  public static String batch(String bid) {
    return BATCHES + ":" + bid;
  }

  /** What belongs to a batch: jids, pending, failed, dead, children, incomplete, or callbacks. */
  public static String batch(String bid, String part) {
    return batch(bid) + ":" + part;
  }

  /** Returns a key or an argument as Redis has it: UTF-8. */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
