package jobsinpractice.engine;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.internal.LuaScript;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.params.SetParams;

/**
 * Keeps a job from being pushed while an equal one waits or runs: a double click, or a report whose
 * last run has not ended. Two middlewares share a lock in Redis: the client's takes it, and the
 * worker's releases it.
 *
 * <pre>{@code
 * UniqueJobs unique = UniqueJobs.in(redis, Duration.ofMinutes(10)).only("Report");
 * Client client = new Client(redis).with(unique.client());   // push returns null for a duplicate
 * worker.middleware(unique.worker());
 * }</pre>
 *
 * <p><b>This saves work. It does not make a job run once.</b> A job still runs again after a crash,
 * and the lock can end while the job waits. A job that must not have its effect twice needs a key
 * in its own database (chapter 10).
 *
 * <ul>
 *   <li>Jobs are equal when class, queue, and arguments are. With {@link #by}, its key takes the
 *       place of the arguments.
 *   <li>Only pushes through {@link #client} are checked. {@code PeriodicJobs} uses no client
 *       middleware, so let a periodic job push the unique one.
 *   <li>The lock ends when the job has succeeded, or after the given time, whatever comes first.
 *       While a job is to be retried, and when it is dead, the lock stays until that time. The same
 *       holds for a job that a person deletes. For a scheduled job, that time begins when it is
 *       due.
 *   <li>The lock is taken before the push. If the push then fails (Redis is away, another job of a
 *       bulk is refused, the program dies), an equal push is refused until that time. So choose it
 *       as the longest time for which you can do without the job.
 *   <li>A push that is repeated with the same jid is not a duplicate. So give a job that you may
 *       push again a jid of your own.
 *   <li>Add {@link #client} as the last middleware of a client, and do not give it to an outbox,
 *       whose transaction can be rolled back. Add {@link #worker} before {@link ExpiringJobs}, and
 *       with {@link #untilStart} after a {@link Limiter}: a postponed job has not started.
 * </ul>
 *
 * <p>The options are those of Sidekiq Enterprise ({@code unique_for}, {@code unique_until}); the
 * keys are our own, {@code unique:<digest>} with the jid of the job that has the lock.
 *
 * @since 0.2.0
 */
public final class UniqueJobs {
  private static final Logger LOG = LoggerFactory.getLogger(UniqueJobs.class);

  /** The field with the name of the lock: a retry can be in another queue than the job was. */
  private static final String FIELD = "unique_lock";

  private static final Predicate<String> LOCK =
      Pattern.compile("unique:[0-9a-f]{64}").asMatchPredicate();

  private static final LuaScript UNLOCK = LuaScript.of(UniqueJobs.class, "unlock.lua");

  private final Redis redis;
  private final long millis;
  private final Predicate<Job> which;
  private final Function<Job, Object> key;
  private final boolean untilStart;
  private final OncePerMinute logged = new OncePerMinute();

  private UniqueJobs(
      Redis redis,
      long millis,
      Predicate<Job> which,
      Function<Job, Object> key,
      boolean untilStart) {
    this.redis = redis;
    this.millis = millis;
    this.which = which;
    this.key = key;
    this.untilStart = untilStart;
  }

  /**
   * Makes all jobs unique.
   *
   * @param longest how long a lock stays when nothing releases it; Sidekiq Enterprise's {@code
   *     unique_for}
   * @throws IllegalArgumentException when it is shorter than a millisecond
   */
  public static UniqueJobs in(Redis redis, Duration longest) {
    long millis = Durations.millis(Durations.positive(longest, "the time of a lock"));
    if (millis == 0) throw new IllegalArgumentException("the time of a lock is under 1 ms");
    return new UniqueJobs(redis, millis, job -> true, Job::args, false);
  }

  /** Returns the same for jobs of these classes only. Other classes can have another one. */
  public UniqueJobs only(String... types) {
    Set<String> names = Set.copyOf(List.of(types));
    return new UniqueJobs(redis, millis, job -> names.contains(job.type()), key, untilStart);
  }

  /**
   * Returns the same, where this key takes the place of the arguments; it must have a JSON form.
   */
  public UniqueJobs by(Function<Job, Object> of) {
    return new UniqueJobs(redis, millis, which, of, untilStart);
  }

  /**
   * Returns the same, where the lock ends when an attempt starts: a change that comes while the job
   * runs is pushed as another job. Sidekiq Enterprise's {@code unique_until: :start}.
   */
  public UniqueJobs untilStart() {
    return new UniqueJobs(redis, millis, which, key, true);
  }

  /** Returns the middleware of a client: it vetoes the push of a duplicate. */
  public Middleware client() {
    return (job, next) -> {
      if (!which.test(job)) {
        next.call();
      } else if (locks(job)) {
        Runnable release = releaseOf(job);
        try {
          next.call();
        } catch (Exception refused) { // by a middleware inside this one: nothing is pushed
          release.run();
          throw refused;
        }
      }
    };
  }

  /** Returns the middleware of a worker: it releases the lock. */
  public Middleware worker() {
    return (job, next) -> {
      Runnable release = releaseOf(job);
      if (untilStart) release.run();
      next.call();
      if (!untilStart) release.run();
    };
  }

  // Survives a crash: the lock ends by itself.
  private boolean locks(Job job) {
    String lock = lock(job);
    job.put(FIELD, lock);
    SetParams ifFree = SetParams.setParams().nx().px(millis + Durations.millis(job.delay()));
    return redis.call(jedis -> jedis.set(lock, job.jid(), ifFree)) != null
        || job.jid().equals(redis.call(jedis -> jedis.get(lock)));
  }

  /**
   * Returns the release of the job's lock. It reads the job's fields now, because the handler may
   * change them.
   */
  private Runnable releaseOf(Job job) {
    String lock = job.field(FIELD).map(String::valueOf).filter(LOCK).orElse(null);
    if (lock == null || !which.test(job)) return () -> {}; // no lock, or that of another UniqueJobs
    String jid = job.jid();
    String type = job.type();
    return () -> release(lock, jid, type);
  }

  /** Does not fail a job that is done: without Redis, or if its key has a wrong type. */
  private void release(String lock, String jid, String type) {
    try {
      redis.call(jedis -> UNLOCK.run(jedis, List.of(Keys.bytes(lock)), List.of(Keys.bytes(jid))));
    } catch (RedisUnavailable | JedisDataException e) {
      if (logged.permits(type)) {
        LOG.warn("The lock of a unique {} was not released: {}", type, e.getMessage());
      }
    }
  }

  /** Maps in the order of their keys: {@code Map.of} has another order in each JVM. */
  private static Object sorted(Object value) {
    if (value instanceof List<?> list) return list.stream().map(UniqueJobs::sorted).toList();
    if (!(value instanceof Map<?, ?> map)) return value;
    Map<String, Object> ordered = new TreeMap<>();
    map.forEach((name, inner) -> ordered.put(String.valueOf(name), sorted(inner)));
    return ordered;
  }

  private String lock(Job job) {
    byte[] equal = Json.write(Arrays.asList(job.type(), job.queue(), sorted(key.apply(job))));
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(equal);
      return "unique:" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
