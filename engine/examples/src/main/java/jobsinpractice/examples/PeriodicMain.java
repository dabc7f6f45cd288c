package jobsinpractice.examples;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.testing.SettableClock;
import jobsinpractice.periodic.PeriodicJobs;
import jobsinpractice.redislauncher.RedisServer;

/** A job every night, pushed once however many workers run. */
public final class PeriodicMain {
  private PeriodicMain() {}

  public static void main(String[] args) {
    SettableClock clock = new SettableClock(Instant.parse("2026-01-01T12:00:00Z"));
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      PeriodicJobs one = nightly(redis, clock); // each worker has one, as a listener
      PeriodicJobs other = nightly(redis, clock);
      System.out.println("at noon: " + (one.enqueueDue() + other.enqueueDue()));
      clock.advance(Duration.ofDays(1));
      System.out.println("a day later: " + (one.enqueueDue() + other.enqueueDue()));
      System.out.println("waiting: " + new Queue(redis, "low").size());
    }
  }

  private static PeriodicJobs nightly(Redis redis, SettableClock clock) {
    return new PeriodicJobs(redis, clock)
        .add(
            "report",
            "30 3 * * *",
            ZoneId.of("Europe/Berlin"),
            JobRequest.of("Report").queue("low"));
  }
}
