package jobsinpractice.batches;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Middleware;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Keys;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.params.ZRangeParams;

/**
 * Makes batches and finds them again.
 *
 * <pre>{@code
 * Batches batches = new Batches(redis);
 * Batch batch =
 *     batches
 *         .create()
 *         .description("Invoices of March")
 *         .onSuccess(JobRequest.of("MailAccounting", "March"))
 *         .onDeath(JobRequest.of("PageOps", "March"));
 * batch.jobs(client -> customers.forEach(customer -> client.push("Invoice", customer)));
 * batch.close();
 * }</pre>
 *
 * <p>Every worker that runs these jobs or callbacks needs a {@link BatchExtension}. Safe for use by
 * many threads.
 */
public final class Batches {
  private final Redis redis;
  private final Clock clock;
  private final List<Middleware> middleware;

  public Batches(Redis redis) {
    this(redis, Clock.systemUTC(), List.of());
  }

  /**
   * @param middleware client middleware, for the jobs of batches and for callbacks; it sees the
   *     field {@code bid}
   */
  public Batches(Redis redis, Clock clock, List<Middleware> middleware) {
    this.redis = redis;
    this.clock = clock;
    this.middleware = List.copyOf(middleware);
  }

  /** Returns a new batch. It is in Redis from the first call of {@link Batch#jobs} on. */
  public Batch create() {
    return new Batch(writer(), Bid.random(), true, null, null);
  }

  /**
   * Returns a batch that exists, to add jobs to it and to close it.
   *
   * @throws IllegalArgumentException for a text that is not a bid
   * @throws IllegalStateException when there is no such batch: it was never made, or has expired
   */
  public Batch open(String bid) {
    if (status(bid).isEmpty()) throw unknown(bid);
    return new Batch(writer(), bid, false, null, null);
  }

  /**
   * Returns the batch that a running job belongs to, or whose callback it is. The job can add jobs
   * to it although it is closed: until this job has succeeded, the batch waits for it.
   *
   * <p>If the batch has expired, {@link Batch#jobs} pushes jobs without a batch.
   */
  public Optional<Batch> of(Job job) {
    return Bid.of(job)
        .map(bid -> new Batch(writer(), bid, false, null, new Batch.Adder(bid, job.jid())));
  }

  /**
   * Returns whether a job's batch, and each batch around it, is not invalidated. A job that costs
   * much asks this first, and returns if the answer is false. True for a job without a batch.
   */
  public boolean isValid(Job job) {
    String bid = Bid.of(job).orElse(null);
    for (int depth = 0; bid != null && depth < 100; depth++) {
      String key = Keys.batch(bid);
      List<String> fields = redis.call(jedis -> jedis.hmget(key, "invalid", "parent"));
      if (fields.get(0) != null) return false;
      bid = fields.get(1);
    }
    return true;
  }

  /**
   * Returns how far a batch has come; empty when there is none, or it has expired.
   *
   * @throws IllegalArgumentException for a text that is not a bid
   */
  public Optional<BatchStatus> status(String bid) {
    return BatchStatus.read(redis, checked(bid));
  }

  /** Returns the status of a running job's batch; a callback learns from it what has failed. */
  public Optional<BatchStatus> status(Job job) {
    return Bid.of(job).flatMap(this::status);
  }

  /**
   * Returns jobs of a batch that have failed and not succeeded since, and their last errors: the
   * callback of {@code complete} looks here.
   *
   * @param most how many are returned at least, if there are so many
   */
  public List<BatchFailure> failures(String bid, int most) {
    Map<String, String> errors = new LinkedHashMap<>();
    byte[] key = Keys.bytes(Keys.batch(checked(bid), "failed"));
    byte[] cursor = ScanParams.SCAN_POINTER_START_BINARY;
    do {
      byte[] from = cursor;
      var page = redis.call(jedis -> jedis.hscan(key, from, new ScanParams().count(most)));
      page.getResult()
          .forEach(e -> errors.put(new String(e.getKey(), UTF_8), new String(e.getValue(), UTF_8)));
      cursor = page.getCursorAsBytes();
    } while (errors.size() < most
        && !java.util.Arrays.equals(cursor, ScanParams.SCAN_POINTER_START_BINARY));
    Set<String> dead = redis.call(jedis -> jedis.smembers(Keys.batch(bid, "dead")));
    List<BatchFailure> failures = new ArrayList<>();
    errors.forEach((jid, error) -> failures.add(new BatchFailure(jid, error, dead.contains(jid))));
    return failures;
  }

  /** Returns how many batches there are. */
  public long size() {
    return redis.call(jedis -> jedis.zcard(Keys.BATCHES));
  }

  /**
   * Returns a page of batches: first the unfinished batches, the newest first, then the batches
   * that have succeeded.
   */
  public List<BatchStatus> list(long from, int most) {
    ZRangeParams page = new ZRangeParams(from, from + most - 1).rev();
    List<BatchStatus> list = new ArrayList<>();
    for (String bid : redis.call(jedis -> jedis.zrange(Keys.BATCHES, page))) {
      try {
        if (Bid.isOne(bid)) BatchStatus.read(redis, bid).ifPresent(list::add);
      } catch (JedisDataException e) {
        // Another program has written a key of this batch; the others are shown.
      }
    }
    return list;
  }

  private BatchWriter writer() {
    return new BatchWriter(redis, clock, middleware);
  }

  static String checked(String bid) {
    if (!Bid.isOne(bid)) {
      throw new IllegalArgumentException(
          "A bid has 1 to 64 letters, digits, \"-\", or \"_\", not: " + bid);
    }
    return bid;
  }

  static IllegalStateException unknown(String bid) {
    return new IllegalStateException(
        "There is no batch " + bid + ". It was never made, or it has expired.");
  }
}
