package jobsinpractice.kit.fleet;

import java.util.ArrayList;
import java.util.List;
import jobsinpractice.engine.Keys;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.read.Stats;

/**
 * The fleet's books: jobs that were there + jobs pushed = jobs done + jobs left. All out of Redis,
 * where a settlement and its count are one step, so the sum holds through a kill as well.
 */
public record Tally(long pushed, long done, long left, String leftInWords) {
  /** How many jobs the enqueuer has pushed, ever. */
  static final String PUSHED = "kit:pushed";

  public static Tally of(Redis redis) {
    Stats stats = Stats.of(redis);
    long inFlight = 0;
    List<String> lists = redis.call(jedis -> jedis.zrange(Keys.IN_FLIGHT, 0, -1));
    for (String list : lists) inFlight += redis.<Long>call(jedis -> jedis.llen(list));
    List<String> words = new ArrayList<>();
    add(words, stats.enqueued(), "waiting");
    add(words, inFlight, "in flight");
    add(words, stats.retries(), "to be retried");
    add(words, stats.scheduled(), "scheduled");
    add(words, stats.dead(), "dead");
    String pushed = redis.call(jedis -> jedis.get(PUSHED));
    return new Tally(
        pushed == null ? 0 : Long.parseLong(pushed),
        stats.processed() - stats.failed(),
        stats.enqueued() + inFlight + stats.retries() + stats.scheduled() + stats.dead(),
        words.isEmpty() ? "" : " (" + String.join(", ", words) + ")");
  }

  private static void add(List<String> words, long count, String what) {
    if (count > 0) words.add(count + " " + what);
  }

  /** What happened since an earlier count. */
  public String since(Tally before) {
    long done = this.done - before.done;
    long pushed = this.pushed - before.pushed;
    String old = before.left == 0 ? "" : " + left from before " + before.left;
    long lost = before.left + pushed - done - left;
    return "pushed %d%s = done %d + left %d%s: %s"
        .formatted(
            pushed,
            old,
            done,
            left,
            leftInWords,
            lost == 0 ? "it adds up" : "it does not add up, by " + lost);
  }
}
