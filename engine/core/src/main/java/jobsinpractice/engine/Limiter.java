package jobsinpractice.engine;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Server middleware: lets at most N jobs start in a period, over all processes that use the same
 * Redis. It is Sidekiq Enterprise's <em>window</em> limiter: in no period, wherever it begins, do
 * more than N jobs start.
 *
 * <ol>
 *   <li>Redis counts, by its own clock, in one script ({@code limit.lua}).
 *   <li>A job that cannot start gets a place in the line, and a time for its turn. It waits outside
 *       Redis: its thread sleeps, or if the turn is further away than {@link #waitTimeout}, the job
 *       is postponed ({@link JobPostponed}) with its attempts untouched.
 *   <li>Jobs start in the order in which they came. A job that is not back at its turn lets others
 *       pass, and is the first when it is back.
 * </ol>
 *
 * <pre>{@code
 * worker.middleware(
 *     Limiter.window(redis, "webhook", 50, Duration.ofSeconds(1))
 *         .only("Webhook")
 *         .by(job -> job.args().get(0).toString()));   // 50 a second to each customer
 * }</pre>
 *
 * Add it after {@link CircuitBreaker} and {@link RetryBudget}, so that a job which they postpone
 * uses up no start, and before {@link JobTimeout}, which would count the wait. Every attempt of a
 * job is a start. While Redis does not answer, limited jobs are postponed.
 *
 * @since 0.2.0
 */
public final class Limiter implements Middleware {
  private static final Logger LOG = LoggerFactory.getLogger(Limiter.class);

  /** A job that Redis could not be asked about is postponed this long, and up to twice that. */
  private static final Duration LATER = Duration.ofSeconds(10);

  private final LimiterLine line;
  private final Function<Job, String> key;
  private final Duration timeout;
  private final RandomGenerator random;
  private final Sleep sleep;
  private final OncePerMinute logged = new OncePerMinute();

  /** How a thread waits for its turn. */
  @FunctionalInterface
  interface Sleep {
    void sleep(Duration time) throws InterruptedException;
  }

  private Limiter(
      LimiterLine line,
      Function<Job, String> key,
      Duration timeout,
      RandomGenerator random,
      Sleep sleep) {
    this.line = line;
    this.key = key;
    this.timeout = timeout;
    this.random = random;
    this.sleep = sleep;
  }

  /**
   * Limits all jobs together, and keeps a thread waiting for 5 s at most.
   *
   * @param name of this limit in Redis; limiters of the same name share one limit
   * @param limit how many jobs start in a period; 1 to 100,000. Redis keeps about 100 bytes for
   *     each
   * @param period 1 ms to 1 day
   * @throws IllegalArgumentException when one of these is out of its range
   */
  public static Limiter window(Redis redis, String name, int limit, Duration period) {
    return new Limiter(
        new LimiterLine(redis, name, limit, period),
        job -> "",
        Duration.ofSeconds(5),
        new SecureRandom(),
        time -> Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000));
  }

  /** Returns the same for jobs of these classes only. The others run without a limit. */
  public Limiter only(String... types) {
    Set<String> limited = Set.of(types);
    Function<Job, String> before = key;
    return by(job -> limited.contains(job.type()) ? before.apply(job) : null);
  }

  /**
   * Returns the same with a limit of its own for each key, such as a customer's number. It replaces
   * what an earlier {@code by} chose; the classes of {@link #only} stay.
   *
   * @param of the key of a job, or null if the job has no limit
   */
  public Limiter by(Function<Job, String> of) {
    Function<Job, String> before = key;
    return new Limiter(
        line, job -> before.apply(job) == null ? null : of.apply(job), timeout, random, sleep);
  }

  /**
   * Returns the same with this longest wait of a thread; 0 to postpone every job that cannot start
   * at once. A postponed job is back when the poller has found it, which takes seconds: with less
   * than 5 s, a limit is used to the full only while more jobs arrive.
   */
  public Limiter waitTimeout(Duration time) {
    return new Limiter(line, key, Durations.checked(time, "the wait"), random, sleep);
  }

  /** Returns the same on this clock and with this source of randomness, for tests. */
  public Limiter on(Clock time, RandomGenerator source) {
    return new Limiter(line.on(time), key, timeout, source, sleep);
  }

  /** Returns the same with another way to wait, for tests. */
  Limiter sleeping(Sleep way) {
    return new Limiter(line, key, timeout, random, way);
  }

  @Override
  public void call(Job job, Next next) throws Exception {
    String limited = key.apply(job);
    if (limited != null) awaitTurn(job, limited);
    next.call();
  }

  private void awaitTurn(Job job, String limited) {
    Duration left = timeout;
    while (true) {
      Duration turn = turn(job, limited);
      if (turn.isZero()) return;
      if (turn.compareTo(left) > 0 || job.shouldStop()) throw postponed(turn);
      left = left.minus(turn);
      try {
        sleep.sleep(turn);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw postponed(turn);
      }
    }
  }

  private Duration turn(Job job, String limited) {
    try {
      return line.ask(job, limited);
    } catch (RedisUnavailable | JedisException e) {
      if (logged.permits(line.name())) {
        LOG.warn("The limiter {} postpones its jobs: {}", line.name(), e.getMessage());
      }
      throw postponed(LATER.plus(Durations.randomUpTo(LATER, random)));
    }
  }

  private JobPostponed postponed(Duration turn) {
    return new JobPostponed(turn, "the limiter " + line.name() + " lets no more start now");
  }
}
