package jobsinpractice.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Keys;
import redis.clients.jedis.AbstractTransaction;
import redis.clients.jedis.Response;

/**
 * Checks that the fleet loses no job: jobs left from before + jobs pushed = jobs done + jobs left.
 *
 * <p>The enqueuer counts the jobs pushed, the engine's counters give the jobs done (attempts minus
 * failures), and this class counts the jobs left, wherever a job can be. All counts are in Redis,
 * and settling a job and counting it are one step, so the sum also holds after a kill.
 */
public record JobAccounting(long done, Left left) {
  /**
   * The hash with the counts. It exists from the start of the fleet's first process until the end
   * of the count. RedisSource recognizes the kit's keys by this prefix, and would refuse a database
   * that has a key with another one.
   */
  static final String KEY = "jobs-in-practice:fleet";

  private static final String BEFORE = "before";
  private static final String PUSHED = "pushed";
  private static final String UNSURE = "unsure";

  /** The jobs left, by where they are. */
  public record Left(long waiting, long inFlight, long retries, long scheduled, long dead) {
    public long all() {
      return waiting + inFlight + retries + scheduled + dead;
    }

    /** Returns " (3 waiting, 9 to be retried)", or "". */
    public String inWords() {
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
   * Starts the count. Every process calls this method before it pushes or performs a job, so the
   * first call comes before all changes. Only that call has an effect.
   */
  public static void begin(Redis redis) {
    JobAccounting now = now(redis);
    redis.call(jedis -> jedis.hsetnx(KEY, BEFORE, now.done() + " " + now.left().all()));
  }

  /**
   * Notes that a push begins. After a crash or an outage, this job counts as unconfirmed, because
   * Redis can have it or not.
   */
  public static void pushing(Redis redis) {
    redis.call(jedis -> jedis.hincrBy(KEY, UNSURE, 1));
  }

  /**
   * Notes that Redis confirmed the push. Both counts change in one transaction, so a job is either
   * unconfirmed or pushed.
   */
  public static void pushed(Redis redis) {
    redis.call(
        jedis -> {
          try (AbstractTransaction writes = jedis.multi()) {
            writes.hincrBy(KEY, UNSURE, -1);
            writes.hincrBy(KEY, PUSHED, 1);
            return writes.exec();
          }
        });
  }

  /** Ends the count, and returns the result as one line. */
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
    if (unsure > 0) line.append(" + ").append(unsure).append(" unconfirmed (the reply was lost)");
    if (before[1] > 0) line.append(" + ").append(before[1]).append(" from earlier runs");
    // More jobs than the enqueuer pushed: none is lost, and the line explains where they come from.
    long more = -missing - Math.max(0, unsure);
    if (more > 0) {
      line.append(" + ")
          .append(more)
          .append(" not from the enqueuer (a lab's own jobs, or jobs done twice)");
    }
    line.append(" = done ").append(done - before[0]);
    line.append(" + left ").append(left.all()).append(left.inWords()).append(": ");
    boolean good = missing <= 0;
    return line.append(good ? "it adds up" : "it does not add up; missing: " + missing).toString();
  }

  /** Counts the jobs in this Redis. A fleet that starts now has them from earlier runs. */
  public static Left left(Redis redis) {
    return now(redis).left();
  }

  /**
   * Reads all counts in one transaction. Between two reads, a job could move, and would then be
   * counted twice or not at all.
   */
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
