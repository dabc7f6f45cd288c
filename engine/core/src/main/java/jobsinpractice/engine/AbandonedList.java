package jobsinpractice.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jobsinpractice.engine.Fetcher.Recovered;
import jobsinpractice.engine.internal.Keys;

/** One in-flight list of a dead process, emptied by pages of a few megabytes at most. */
final class AbandonedList {
  private static final int PAGE = 500;
  private static final int PAGE_BYTES = 4 << 20;

  private static final byte[] NOT_YET = {};

  private final Redis redis;
  private final Instant now;
  private final String owner;
  private final String queue;
  private final List<byte[]> keys;
  private Recovered recovered = Recovered.NONE;
  private int left;

  /**
   * @param list inflight:&lt;identity&gt;|&lt;queue&gt;
   */
  AbandonedList(Redis redis, String list, Instant now) {
    this.redis = redis;
    this.now = now;
    String[] parts = list.substring(Keys.IN_FLIGHT.length() + 1).split("\\|", 2);
    this.owner = parts[0];
    this.queue = parts[1];
    this.keys =
        List.of(
            Keys.bytes(owner),
            Keys.bytes(list),
            Keys.bytes(Keys.queue(queue)),
            Keys.bytes(Keys.DEAD),
            Keys.bytes(Keys.IN_FLIGHT));
  }

  String owner() {
    return owner;
  }

  String queue() {
    return queue;
  }

  /** What it has recovered so far, even if it failed afterwards. */
  Recovered recovered() {
    return recovered;
  }

  /** Poison pills for which there was no place in the dead set. */
  int left() {
    return left;
  }

  /** Empties the list, unless its owner turns out to live. */
  void recover() {
    // The newest claims go back first, so the oldest ends up first in line.
    for (List<byte[]> page; !(page = page()).isEmpty(); ) {
      Object reply = redis.run(Script.RECOVER, keys, args(page));
      if (!(reply instanceof List<?> counts)) return; // the process lives
      Recovered some = new Recovered(number(counts, 0), number(counts, 1));
      recovered = recovered.plus(some);
      left += number(counts, 2);
      if (some.equals(Recovered.NONE) && number(counts, 2) == 0) return; // another was faster
    }
  }

  @SuppressWarnings("unchecked") // the script's contract
  private List<byte[]> page() {
    List<byte[]> args = new ArrayList<>();
    for (int number : new int[] {left, PAGE, PAGE_BYTES}) {
      args.add(Keys.bytes(Integer.toString(number)));
    }
    return (List<byte[]>) redis.run(Script.NEWEST, List.of(keys.get(1)), args);
  }

  private List<byte[]> args(List<byte[]> page) {
    List<byte[]> counters = new ArrayList<>();
    for (byte[] payload : page) {
      counters.add(Keys.bytes(Keys.recovered(DeadPayload.jidOf(new UnitOfWork(queue, payload)))));
    }
    List<byte[]> before = redis.call(jedis -> jedis.mget(counters.toArray(byte[][]::new)));
    List<byte[]> args = new ArrayList<>(3 + 3 * page.size());
    args.add(Keys.bytes(Long.toString(Limits.HEARTBEAT_LIFE.toSeconds())));
    args.add(Keys.bytes(Integer.toString(Limits.RECOVERIES)));
    args.add(Keys.bytes(Long.toString(Limits.RECOVERIES_KEPT.toSeconds())));
    for (int i = 0; i < page.size(); i++) {
      args.add(page.get(i));
      args.add(counters.get(i));
      args.add(isLastTime(before.get(i)) ? pill(page.get(i)) : NOT_YET);
    }
    return args;
  }

  private byte[] pill(byte[] payload) {
    return DeadPayload.of(
        new UnitOfWork(queue, payload),
        "PoisonPill",
        "Its process died " + Limits.RECOVERIES + " times while running this job",
        now);
  }

  private static boolean isLastTime(byte[] before) {
    if (before == null) return Limits.RECOVERIES <= 1;
    try {
      return Long.parseLong(new String(before, java.nio.charset.StandardCharsets.US_ASCII))
          >= Limits.RECOVERIES - 1;
    } catch (NumberFormatException e) {
      return false; // not a counter of ours
    }
  }

  private static int number(List<?> counts, int at) {
    return ((Long) counts.get(at)).intValue();
  }
}
