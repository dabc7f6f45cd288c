package jobsinpractice.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.internal.Keys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.params.SetParams;

/**
 * Server middleware: keeps the result of a job for a time, for the job's page and for programs that
 * have its jid.
 *
 * <pre>{@code
 * JobResults results = JobResults.in(redis, Duration.ofHours(1)).only("Report");
 * worker.middleware(results);
 * worker.handle("Report", job -> job.result(Map.of("rows", write(job))));
 *
 * Optional<Object> result = JobResults.of(redis, jid);
 * }</pre>
 *
 * <p>A result is written when the handler has succeeded, and before the job is settled: after a
 * crash between the two, the job runs again and writes its result again. An attempt whose handler
 * fails writes none. A middleware around this one can still fail the attempt: add this one as the
 * first middleware. A result that is too large, that the handler has changed to one without a JSON
 * form, or that Redis does not take is not kept, and the log reports it once a minute: the job is
 * done nevertheless.
 *
 * <p>A result is for people and short-lived programs. What must not be lost belongs into your
 * database.
 *
 * @since 0.2.0
 */
public final class JobResults implements Middleware {
  private static final Logger LOG = LoggerFactory.getLogger(JobResults.class);

  /** Bytes of the largest result that is kept, unless {@link #largest} sets another number. */
  public static final int LARGEST = 64 << 10;

  /** Bytes that are read of a key: any program can write there. */
  private static final int MOST_READ = 1 << 20;

  private final Redis redis;
  private final long millis;
  private final Predicate<Job> which;
  private final int largest;
  private final OncePerMinute logged = new OncePerMinute();

  private JobResults(Redis redis, long millis, Predicate<Job> which, int largest) {
    this.redis = redis;
    this.millis = millis;
    this.which = which;
    this.largest = largest;
  }

  /**
   * Keeps the results of all jobs that have one.
   *
   * @param kept how long a result stays in Redis
   * @throws IllegalArgumentException when it is shorter than a millisecond
   */
  public static JobResults in(Redis redis, Duration kept) {
    long millis = Durations.millis(Durations.positive(kept, "the time of a result"));
    if (millis == 0) throw new IllegalArgumentException("the time of a result is under 1 ms");
    return new JobResults(redis, millis, job -> true, LARGEST);
  }

  /** Returns the same for jobs of these classes only. Other classes can have another one. */
  public JobResults only(String... types) {
    Set<String> names = Set.copyOf(List.of(types));
    return new JobResults(redis, millis, job -> names.contains(job.type()), largest);
  }

  /**
   * Returns the same with another limit.
   *
   * @param bytes of a result's JSON
   * @throws IllegalArgumentException when it is not between 1 byte and 1 MB
   */
  public JobResults largest(int bytes) {
    if (bytes < 1 || bytes > MOST_READ) {
      throw new IllegalArgumentException("the largest result has between 1 byte and 1 MB");
    }
    return new JobResults(redis, millis, which, bytes);
  }

  /**
   * Returns the result of a job; empty if it has none, or none any more.
   *
   * @throws RedisUnavailable when Redis cannot be reached
   */
  public static Optional<Object> of(Redis redis, String jid) {
    try {
      byte[] key = Keys.bytes(Keys.result(jid));
      byte[] json = redis.call(jedis -> jedis.getrange(key, 0, MOST_READ));
      return json.length == 0 ? Optional.empty() : Optional.ofNullable(Json.read(json));
    } catch (MalformedPayload | JedisDataException e) {
      return Optional.empty(); // another program's key
    }
  }

  @Override
  public void call(Job job, Next next) throws Exception {
    String jid = job.jid(); // the handler may change the fields
    boolean keeps = !jid.isEmpty() && which.test(job);
    next.call();
    if (keeps && job.result() != null) keep(job, jid);
  }

  private void keep(Job job, String jid) {
    byte[] json;
    try {
      json = Json.write(job.result());
    } catch (RuntimeException e) { // checked when it was set; the handler has changed it since
      lost(job, e.toString());
      return;
    }
    if (json.length > largest) {
      lost(job, "it has " + json.length + " bytes, and " + largest + " are kept");
      return;
    }
    byte[] key = Keys.bytes(Keys.result(jid));
    try {
      redis.call(jedis -> jedis.set(key, json, SetParams.setParams().px(millis)));
    } catch (RedisUnavailable | JedisDataException e) {
      lost(job, e.getMessage());
    }
  }

  /** Does not fail the job: it is done. */
  private void lost(Job job, String why) {
    if (logged.permits(job.type())) LOG.warn("The result of {} is not kept: {}", job, why);
  }
}
