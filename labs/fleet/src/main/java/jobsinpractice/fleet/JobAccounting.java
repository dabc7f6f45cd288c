package jobsinpractice.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import jobsinpractice.engine.Keys;
import jobsinpractice.engine.Redis;
import redis.clients.jedis.AbstractTransaction;
import redis.clients.jedis.Response;

/**
 * The fleet's books: jobs that were there + jobs pushed = jobs done + jobs left.
 *
 * <p>Three parties count: the enqueuer what it pushed, the engine's counters what was done
 * (attempts less failed ones), and this class what is left, in every place where a job can be. All
 * of it is in Redis, where a settlement and its count are one step, so the sum holds through a kill
 * as well.
 */
record JobAccounting(long done, Left left) {
  /**
   * A hash, from the first part's start until the count is taken. RedisSource knows the kit's keys
   * by this prefix; one of another name would make it take the database for somebody else's.
   */
  static final String KEY = "jobs-in-practice:fleet";

  private static final String BEFORE = "before";
  private static final String PUSHED = "pushed";
  private static final String UNSURE = "unsure";

  /** Jobs by the place where they are. */
  record Left(long waiting, long inFlight, long retries, long scheduled, long dead) {
    long all() {
      return waiting + inFlight + retries + scheduled + dead;
    }

    /** " (3 waiting, 9 to be retried)", or nothing. */
    String inWords() {
      List<String> words = new ArrayList<>();
      add(words, waiting, "waiting");
      add(words, inFlight, "in flight");
      add(words, retries, "to be retried");
      add(words, scheduled, "scheduled");
      add(words, dead, "dead");
      return words.isEmpty() ? "" : " (" + String.join(", ", words) + ")";
    }

    private static void add(List<String> words, long count, String what) {
      if (count > 0) words.add(count + " " + what);
    }
  }

  /**
   * Opens the books. Every part does so before it pushes or works, and the first note stays: until
   * a part has tried to write one, it has changed nothing, so the one that wins is right.
   */
  static void begin(Redis redis) {
    JobAccounting now = now(redis);
    redis.call(jedis -> jedis.hsetnx(KEY, BEFORE, now.done() + " " + now.left().all()));
  }

  /**
   * Before a push. Crash or outage after it: the job may be there or not, and the books say that of
   * one more job.
   */
  static void pushing(Redis redis) {
    redis.call(jedis -> jedis.hincrBy(KEY, UNSURE, 1));
  }

  /** After a push that was answered. One transaction: the job is unsure, or pushed, never both. */
  static void pushed(Redis redis) {
    redis.call(
        jedis -> {
          try (AbstractTransaction writes = jedis.multi()) {
            writes.hincrBy(KEY, UNSURE, -1);
            writes.hincrBy(KEY, PUSHED, 1);
            return writes.exec();
          }
        });
  }

  /** Closes the books: what happened since they were opened, as one line. */
  static String end(Redis redis) {
    Map<String, String> noted = redis.call(jedis -> jedis.hgetAll(KEY));
    JobAccounting now = now(redis);
    redis.call(jedis -> jedis.del(KEY));
    String[] before = noted.getOrDefault(BEFORE, now.done() + " " + now.left().all()).split(" ");
    return now.since(
        new long[] {number(before[0]), number(before[1])},
        number(noted.get(PUSHED)),
        number(noted.get(UNSURE)));
  }

  private String since(long[] before, long pushed, long unsure) {
    long missing = before[1] + pushed - (done - before[0]) - left.all();
    StringBuilder line = new StringBuilder("pushed " + pushed);
    if (unsure > 0) line.append(" and ").append(unsure).append(" whose answer was lost");
    if (before[1] > 0) line.append(" + left from before ").append(before[1]);
    // More than the enqueuer pushed: no job is lost by that, and the line says where they are from.
    long more = -missing - Math.max(0, unsure);
    if (more > 0) {
      line.append(" + ").append(more).append(" pushed by others or done twice");
    }
    line.append(" = done ").append(done - before[0]);
    line.append(" + left ").append(left.all()).append(left.inWords()).append(": ");
    boolean good = missing <= 0;
    return line.append(good ? "it adds up" : "it does not add up, by " + missing).toString();
  }

  /** One transaction: between two reads a job could move, and be counted twice or not at all. */
  private static JobAccounting now(Redis redis) {
    Set<String> queues = redis.call(jedis -> jedis.smembers(Keys.QUEUES));
    List<String> claimed = redis.call(jedis -> jedis.zrange(Keys.IN_FLIGHT, 0, -1));
    return redis.call(
        jedis -> {
          try (AbstractTransaction reads = jedis.multi()) {
            List<Response<Long>> waiting =
                queues.stream().map(queue -> reads.llen(Keys.queue(queue))).toList();
            List<Response<Long>> inFlight = claimed.stream().map(reads::llen).toList();
            Response<Long> retries = reads.zcard(Keys.RETRY);
            Response<Long> scheduled = reads.zcard(Keys.SCHEDULE);
            Response<Long> dead = reads.zcard(Keys.DEAD);
            Response<String> attempts = reads.get(Keys.PROCESSED);
            Response<String> failed = reads.get(Keys.FAILED);
            reads.exec();
            return new JobAccounting(
                number(attempts.get()) - number(failed.get()),
                new Left(sum(waiting), sum(inFlight), retries.get(), scheduled.get(), dead.get()));
          }
        });
  }

  private static long sum(List<Response<Long>> sizes) {
    return sizes.stream().flatMapToLong(size -> LongStream.of(size.get())).sum();
  }

  private static long number(String text) {
    return text == null ? 0 : Long.parseLong(text);
  }
}
