package jobsinpractice.engine;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what becomes of a job whose handler threw: retry at a time, dead, or dropped. Writes the
 * error into the payload, in Sidekiq's fields. Decides only; {@link Fetcher#settle} writes.
 */
final class Retries {
  private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

  private final Clock clock;
  private final RandomGenerator random;
  private final Map<String, RetryPolicy> policies;

  Retries(Clock clock, RandomGenerator random, Map<String, RetryPolicy> policies) {
    this.clock = clock;
    this.random = random;
    this.policies = policies;
  }

  Outcome after(UnitOfWork unit, Throwable error) {
    Job job;
    try {
      // The payload as it came: what a middleware changed for this attempt does not stick.
      job = Job.parse(unit.payload(), unit.queue());
    } catch (MalformedPayload e) {
      return new Outcome.Dead(
          clock.instant(),
          Corpse.of(unit, e.getClass().getSimpleName(), e.getMessage(), clock.instant()));
    }
    Object retry = job.field("retry").orElse(true);
    if (Boolean.FALSE.equals(retry)) return Outcome.DROPPED;

    Instant now = clock.instant();
    Misfits.setAside(job.fields());
    // Sidekiq's buttons need one.
    job.fields().computeIfAbsent("jid", absent -> Corpse.jidOf(unit.payload()));
    int count = record(job, error, now);
    RetryPolicy.Decision decision = decision(job, count, error);
    if (decision instanceof RetryPolicy.Discard) return Outcome.DROPPED;
    if (decision instanceof RetryPolicy.Kill || exhausted(job, count, now)) return buried(job, now);
    return new Outcome.Retry(now.plus(delay(decision, count)), job.payload());
  }

  private static Outcome buried(Job job, Instant now) {
    boolean kept = !Boolean.FALSE.equals(job.field("dead").orElse(true));
    return kept ? new Outcome.Dead(now, job.payload()) : Outcome.DROPPED;
  }

  /** A policy that throws decides nothing. */
  private RetryPolicy.Decision decision(Job job, int count, Throwable error) {
    RetryPolicy policy = policies.get(job.type());
    if (policy == null) return RetryPolicy.Decision.USUAL;
    try {
      return policy.decide(count, error, job);
    } catch (RuntimeException e) {
      LOG.error("The retry policy of {} threw {}; retried as usual", job.type(), e.toString());
      return RetryPolicy.Decision.USUAL;
    }
  }

  /** By the time since its first failure, if retry_for says so (Sidekiq 7.1), else by number. */
  private static boolean exhausted(Job job, int count, Instant now) {
    if (job.field("retry_for").orElse(null) instanceof Number seconds) {
      double failed =
          Timestamps.read(job.fields().get("failed_at")).map(Timestamps::seconds).orElse(0.0);
      return failed + seconds.doubleValue() < Timestamps.seconds(now);
    }
    return count >= most(job.field("retry").orElse(true));
  }

  /** How many retries a job may have: a number, or the default for anything that is none. */
  private static long most(Object retry) {
    return retry instanceof Long times ? times : Limits.RETRIES;
  }

  /** Notes the failure in the payload; returns how many there were before it. */
  private static int record(Job job, Throwable error, Instant now) {
    boolean first = job.retryCount().isEmpty();
    job.put("queue", job.name("retry_queue").orElse(job.queue()));
    job.put("error_message", message(error));
    job.put("error_class", error.getClass().getName());
    int count = job.attempt();
    job.put("retry_count", count);
    if (first || job.field("failed_at").isEmpty()) job.put("failed_at", Timestamps.seconds(now));
    if (!first) job.put("retried_at", Timestamps.seconds(now));
    Object backtrace = job.field("backtrace").orElse(false);
    if (!Boolean.FALSE.equals(backtrace)) {
      int lines = backtrace instanceof Long most ? (int) Math.max(0, Math.min(most, 1_000)) : 1_000;
      job.put("error_backtrace", backtrace(error, lines));
    }
    return count;
  }

  /**
   * Sidekiq's: count⁴ + 15 s, and up to 10 s more for each failure, so that jobs that failed
   * together do not come back together. 25 retries take about three weeks.
   */
  Duration delay(RetryPolicy.Decision decision, int count) {
    Duration jitter = Duration.ofSeconds((long) random.nextInt(10) * (count + 1));
    if (decision instanceof RetryPolicy.After after) return after.delay().plus(jitter);
    return Duration.ofSeconds((long) Math.min(1e9, Math.pow(count, 4)) + 15).plus(jitter);
  }

  private static String message(Throwable error) {
    try {
      String message = error.getMessage();
      return Limits.errorMessage(message == null ? error.getClass().getName() : message);
    } catch (RuntimeException e) {
      return "the error's message threw an error: " + e.getClass().getName();
    }
  }

  /** As Sidekiq has it: base64 of deflated JSON. */
  private static String backtrace(Throwable error, int most) {
    List<String> lines = new ArrayList<>();
    for (Throwable e = error; e != null && lines.size() < most; e = e.getCause()) {
      if (e != error) lines.add("caused by " + e.getClass().getName() + ": " + message(e));
      for (StackTraceElement frame : e.getStackTrace()) {
        if (lines.size() < most) lines.add(frame.toString());
      }
      if (e.getCause() == e) break;
    }
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, new Deflater())) {
      out.write(Json.write(lines));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(deflated.toByteArray());
  }
}
