package jobsinpractice.engine;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Server middleware: limits retries to a share of the first attempts, for each job class in this
 * process, so that retries cannot become most of the load on a slow service.
 *
 * <ol>
 *   <li>A first attempt always runs, and earns a share of a retry, whatever becomes of it.
 *   <li>A retry costs 1. If the class has not earned it, the retry is not tried now: it is
 *       postponed ({@link JobPostponed}) with its attempts untouched.
 *   <li>A class that gets no new jobs still may retry once in a while ({@link #atLeastEvery}).
 * </ol>
 *
 * <pre>{@code
 * worker.middleware(RetryBudget.share(0.1));   // one retry for ten first attempts
 * }</pre>
 *
 * N processes have N budgets, each of which earns from the jobs that it runs itself.
 *
 * @since 0.2.0
 */
public final class RetryBudget implements Middleware {
  private final double share;
  private final double most;
  private final Duration every;
  private final Duration delay;
  private final Clock clock;
  private final RandomGenerator random;
  private final Map<String, Balance> balances = new ConcurrentHashMap<>();

  private RetryBudget(
      double share,
      double most,
      Duration every,
      Duration delay,
      Clock clock,
      RandomGenerator random) {
    this.share = share;
    this.most = most;
    this.every = every;
    this.delay = delay;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Saves up to 10 retries, allows one every 10 s at least, and postpones the others for 30 to 60
   * s.
   *
   * @param share retries for each first attempt, such as 0.1
   * @throws IllegalArgumentException when the share is not between 0 and 1
   */
  public static RetryBudget share(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("The share of retries is " + share + ", not 0 to 1.");
    }
    return new RetryBudget(
        share,
        10,
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Clock.systemUTC(),
        new SecureRandom());
  }

  /** Returns the same with this many retries saved at most, which a burst of failures may use. */
  public RetryBudget saves(int retries) {
    if (retries < 1) throw new IllegalArgumentException("A budget saves at least 1 retry.");
    return new RetryBudget(share, retries, every, delay, clock, random);
  }

  /** Returns the same where one retry is always allowed after this time without one. */
  public RetryBudget atLeastEvery(Duration time) {
    return new RetryBudget(
        share, most, Durations.checked(time, "the longest time"), delay, clock, random);
  }

  /** Returns the same with retries postponed for this time, and up to as much again at random. */
  public RetryBudget postpones(Duration time) {
    Duration bounded = Durations.bounded(Durations.checked(time, "the delay"));
    return new RetryBudget(share, most, every, bounded, clock, random);
  }

  /** Returns the same on this clock and with this source of randomness, for tests. */
  public RetryBudget on(Clock time, RandomGenerator source) {
    return new RetryBudget(share, most, every, delay, time, source);
  }

  @Override
  public void call(Job job, Next next) throws Exception {
    Balance balance = balances.computeIfAbsent(job.type(), any -> new Balance(clock.instant()));
    Change change = job.attempt() == 0 ? balance.earn() : balance.spend(clock.instant());
    if (change == null) {
      Duration spread = Durations.randomUpTo(delay, random);
      throw new JobPostponed(delay.plus(spread), "the retry budget of " + job.type() + " is spent");
    }
    try {
      next.call();
    } catch (JobPostponed e) {
      balance.undo(change); // a breaker inside: the job was not tried
      throw e;
    }
  }

  /** What one job changed in a {@link Balance}: the retries, and the time of the last retry. */
  private record Change(double retries, Instant before, Instant after) {}

  /** What one class has earned. */
  private final class Balance {
    private double retries;
    private Instant last;

    Balance(Instant now) {
      last = now;
    }

    synchronized Change earn() {
      double earned = Math.min(share, most - retries);
      retries += earned;
      return new Change(earned, last, last);
    }

    /** Returns null if the retry must wait. */
    synchronized Change spend(Instant now) {
      // A little less than 1: ten times 0.1 is 0.9999999999999999.
      boolean earned = retries >= 1 - 1e-9;
      if (!earned && Duration.between(last, now).compareTo(every) < 0) return null;
      Change change = new Change(earned ? -1 : 0, last, now);
      retries += change.retries;
      last = now;
      return change;
    }

    synchronized void undo(Change change) {
      retries = Math.max(0, Math.min(most, retries - change.retries));
      if (last.equals(change.after)) last = change.before;
    }
  }
}
