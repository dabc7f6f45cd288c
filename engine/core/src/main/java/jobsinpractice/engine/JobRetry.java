package jobsinpractice.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.random.RandomGenerator;
import jobsinpractice.engine.internal.Timestamps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what becomes of a job whose handler threw: retry at a time, dead, or dropped. Writes the
 * error into the payload, in Sidekiq's fields. Decides only; {@link Fetcher#settle} writes.
 */
final class JobRetry {
  private static final Logger LOG = LoggerFactory.getLogger(JobRetry.class);

  /** Until a job is tried again whose failure could not be written into it. */
  private static final Duration UNWRITTEN = Duration.ofMinutes(1);

  private final Clock clock;
  private final RandomGenerator random;
  private final Map<String, RetryPolicy> policies;
  private final int maxRetries;

  JobRetry(Clock clock, RandomGenerator random, Map<String, RetryPolicy> policies) {
    this(clock, random, policies, Limits.RETRIES);
  }

  /**
   * @param maxRetries of a job that does not name a number itself
   */
  JobRetry(Clock clock, RandomGenerator random, Map<String, RetryPolicy> policies, int maxRetries) {
    this.maxRetries = maxRetries;
    this.clock = clock;
    this.random = random;
    this.policies = policies;
  }

  /** Never throws: a job whose failure cannot be written down is tried again as it came. */
  Outcome after(UnitOfWork unit, Throwable error) {
    try {
      return decide(unit, error);
    } catch (Throwable fault) {
      LOG.error(
          "{} on queue {} failed ({}), which could not be written into it ({}); tried again as it is",
          DeadPayload.jidOf(unit.payload()),
          unit.queue(),
          ErrorText.of(error),
          ErrorText.of(fault));
      return new Outcome.Retry(clock.instant().plus(UNWRITTEN), unit.payload());
    }
  }

  private Outcome decide(UnitOfWork unit, Throwable error) {
    Job job;
    try {
      // The payload as it came: what a middleware changed for this attempt does not stick.
      job = Job.parse(unit.payload(), unit.queue());
    } catch (MalformedPayload e) {
      return new Outcome.Dead(
          clock.instant(),
          DeadPayload.of(unit, e.getClass().getSimpleName(), e.getMessage(), clock.instant()));
    }
    Object retry = job.field("retry").orElse(true);
    if (Boolean.FALSE.equals(retry)) return Outcome.DROPPED;

    Instant now = clock.instant();
    PayloadSanitizer.setAside(job);
    // Sidekiq's buttons need one.
    job.fields().computeIfAbsent("jid", absent -> DeadPayload.jidOf(unit.payload()));
    int count = record(job, error, now);
    boolean exhausted = exhausted(job, count, now);
    byte[] payload = job.payload();
    RetryPolicy policy = policies.get(job.type());
    RetryPolicy.Decision decision = RetryPolicy.Decision.USUAL;
    if (policy != null) {
      decision = decision(policy, job, count, error);
      payload = changed(job, payload);
    }
    if (decision instanceof RetryPolicy.Discard) return Outcome.DROPPED;
    if (decision instanceof RetryPolicy.Kill || exhausted) return buried(job, payload, now);
    return new Outcome.Retry(Timestamps.after(now, delay(decision, count, error)), payload);
  }

  /** What the policy made of the fields; as they were before it if no worker could read that. */
  private static byte[] changed(Job job, byte[] before) {
    try {
      byte[] payload = job.payload();
      Job.parse(payload, job.queue());
      return payload;
    } catch (Throwable e) {
      LOG.error(
          "The retry policy of {} left fields that cannot be written ({}); its changes are dropped",
          job.type(),
          ErrorText.of(e));
      return before;
    }
  }

  private static Outcome buried(Job job, byte[] payload, Instant now) {
    boolean kept = !Boolean.FALSE.equals(job.field("dead").orElse(true));
    return kept ? new Outcome.Dead(now, payload) : Outcome.DROPPED;
  }

  /** A policy that throws, or returns null, decides nothing. */
  private static RetryPolicy.Decision decision(
      RetryPolicy policy, Job job, int count, Throwable error) {
    try {
      RetryPolicy.Decision decision = policy.decide(count, error, job);
      if (decision != null) return decision;
      LOG.error("The retry policy of {} returned null; retried as usual", job.type());
    } catch (Throwable e) {
      LOG.error("The retry policy of {} threw {}; retried as usual", job.type(), ErrorText.of(e));
    }
    return RetryPolicy.Decision.USUAL;
  }

  /** By the time since its first failure, if retry_for says so (Sidekiq 7.1), else by number. */
  private boolean exhausted(Job job, int count, Instant now) {
    if (job.field("retry_for").orElse(null) instanceof Number seconds) {
      double failed =
          Timestamps.read(job.fields().get("failed_at")).map(Timestamps::seconds).orElse(0.0);
      return failed + seconds.doubleValue() < Timestamps.seconds(now);
    }
    return count >= most(job.field("retry").orElse(true));
  }

  /** How many retries a job may have: a number, or the default for anything else. */
  private long most(Object retry) {
    return retry instanceof Long times ? times : maxRetries;
  }

  /** Notes the failure in the payload; returns how many there were before it. */
  private static int record(Job job, Throwable error, Instant now) {
    boolean first = job.retryCount().isEmpty();
    job.put("queue", job.name("retry_queue").orElse(job.queue()));
    job.put("error_message", ErrorText.message(error));
    job.put("error_class", ErrorText.type(error));
    int count = job.attempt();
    job.put("retry_count", count);
    if (first || job.field("failed_at").isEmpty()) job.put("failed_at", Timestamps.seconds(now));
    if (!first) job.put("retried_at", Timestamps.seconds(now));
    Object backtrace = job.field("backtrace").orElse(false);
    if (!Boolean.FALSE.equals(backtrace)) {
      int lines = backtrace instanceof Long most ? (int) Math.max(0, Math.min(most, 1_000)) : 1_000;
      job.put("error_backtrace", ErrorText.backtrace(error, lines));
    }
    return count;
  }

  /**
   * Sidekiq's: count⁴ + 15 s, and up to 10 s more for each failure, so that jobs that failed
   * together do not come back together. 25 retries take about three weeks.
   */
  Duration delay(RetryPolicy.Decision decision, int count, Throwable error) {
    if (decision instanceof RetryPolicy.Exactly exactly) return bounded(exactly.delay(), count);
    Duration jitter = Duration.ofSeconds((long) random.nextInt(10) * (count + 1));
    Duration own =
        decision instanceof RetryPolicy.After after ? bounded(after.delay(), count) : usual(count);
    Duration asked = RetryAfter.of(error);
    // The jitter comes on top: otherwise jobs that were refused together would come back together.
    return (asked.compareTo(own) > 0 ? asked : own).plus(jitter);
  }

  private static Duration usual(int count) {
    return Duration.ofSeconds((long) Math.min(1e9, Math.pow(count, 4)) + 15);
  }

  private static Duration bounded(Duration delay, int count) {
    Duration used;
    if (delay == null) used = usual(count);
    else if (delay.isNegative()) used = Duration.ZERO;
    else if (delay.compareTo(RetryPolicy.LONGEST_DELAY) > 0) used = RetryPolicy.LONGEST_DELAY;
    else return delay;
    LOG.warn("A retry policy asked for a delay of {}; {} is used instead", delay, used);
    return used;
  }
}
