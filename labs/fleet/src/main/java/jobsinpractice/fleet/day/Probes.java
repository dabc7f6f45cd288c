package jobsinpractice.fleet.day;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import jobsinpractice.database.H2Dialect;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobPostponed;
import jobsinpractice.engine.Middleware;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RetryPolicy;
import jobsinpractice.launch.LabCode;
import jobsinpractice.testkit.TestJob;

/**
 * Calls the parts that run inside the workers once, and so meets any stub that is left before the
 * day begins. In the middle of a job, a stub would look like a failed job.
 */
final class Probes {
  /** A queue that no job is ever in. */
  private static final String NOTHING = "launch-day-probe";

  private final DayCode code;

  Probes(DayCode code) {
    this.code = code;
  }

  void all(Redis redis, ShopDatabase database) {
    check(Part.FETCH, () -> fetch(redis));
    check(Part.RETRIES, this::retries);
    check(Part.CHARGES, () -> charge(database));
    CustomerOfJob.of(code);
  }

  private interface Probe {
    void run() throws Exception;
  }

  private void check(Part part, Probe probe) {
    code.ask(
        part,
        () -> {
          probe.run();
          return true;
        },
        () -> false);
  }

  private void fetch(Redis redis) throws Exception {
    LabCode lab = code.lab(Part.FETCH);
    Object flight = lab.create("InFlight", redis, Clock.systemUTC(), NOTHING);
    byte[] payload = "{}".getBytes(StandardCharsets.UTF_8);
    lab.call(flight, "claim", NOTHING, 1);
    lab.call(
        flight, "settle", NOTHING, payload, lab.callStatic("Ending", "back", NOTHING, payload));
    lab.call(flight, "recover", NOTHING, NOTHING);
    lab.call(flight, "afterDeathOf", NOTHING, NOTHING, payload);
    lab.call(flight, "handBack", NOTHING);
  }

  private void retries() throws Exception {
    LabCode lab = code.lab(Part.RETRIES);
    Object backoff = lab.create("Backoff", Duration.ofSeconds(2), Duration.ofMinutes(1));
    lab.call(backoff, "delay", 0);
    Object spread = lab.create("Jitter");
    lab.call(spread, "of", Duration.ofSeconds(1));
    UnaryOperator<Duration> jitter = most -> most;
    Job job = TestJob.of("{\"class\":\"ChargeCard\",\"args\":[1],\"retry\":10}");
    for (Object part :
        List.of(lab.create("Breaker", Clock.systemUTC(), jitter), lab.create("Budget", jitter))) {
      try {
        ((Middleware) part).call(job, () -> {});
      } catch (JobPostponed later) {
        // a right answer may postpone
      }
    }
    IntFunction<Duration> delay = n -> Duration.ofSeconds(2);
    RetryPolicy policy = (RetryPolicy) lab.create("ChargePolicy", delay);
    policy.decide(0, (Exception) lab.create("ProviderException", 500, null), job);
  }

  private void charge(ShopDatabase database) throws Exception {
    database.order(0);
    HikariDataSource pool = DayWorker.pool(database.url(), 2);
    try (pool) {
      Job job = TestJob.of("{\"class\":\"ChargeOrder\",\"args\":[0],\"jid\":\"probe\"}");
      Object charge = DayWorker.charge(code, H2Dialect.around(pool));
      code.lab(Part.CHARGES).call(charge, "perform", job);
    } finally {
      database.forget(0);
    }
  }
}
