package jobsinpractice.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.testing.SettableClock;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.Test;

class JobMetersIT {
  @Test
  void what_a_worker_does_is_counted_and_timed_with_few_tags() {
    SettableClock clock = new SettableClock(Instant.parse("2026-01-01T12:00:00Z"));
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      Client client = new Client(redis, clock, List.of());
      Worker worker =
          Worker.builder(redis)
              .clock(clock)
              .listener(new JobMeters(registry))
              .handle("Ok", job -> clock.advance(Duration.ofMillis(250)))
              .handle(
                  "Fails",
                  job -> {
                    throw new IllegalStateException();
                  })
              .build();
      new JobMeters(registry).startup(worker);
      client.push("Ok");
      client.push("Fails");
      client.push(JobRequest.of("Fails").retry(0));
      client.push("Ok");
      for (int i = 0; i < 3; i++) worker.processOne();
      clock.advance(Duration.ofSeconds(7));

      assertThat(
              registry
                  .get("jobs.duration")
                  .tags("class", "Ok", "queue", "default", "outcome", "success")
                  .timer()
                  .totalTime(java.util.concurrent.TimeUnit.MILLISECONDS))
          .isEqualTo(250);
      assertThat(
              registry
                  .get("jobs.duration")
                  .tags("class", "Fails", "outcome", "failure")
                  .timer()
                  .count())
          .isEqualTo(2);
      assertThat(registry.get("jobs.retried").counter().count()).isEqualTo(1);
      assertThat(registry.get("jobs.died").counter().count()).isEqualTo(1);
      assertThat(registry.get("queue.size").tag("queue", "default").gauge().value()).isEqualTo(1);
      assertThat(registry.get("queue.latency").tag("queue", "default").gauge().value())
          .isEqualTo(7.25);
      assertThat(registry.get("retry.size").gauge().value()).isEqualTo(1);
      assertThat(registry.get("dead.size").gauge().value()).isEqualTo(1);
      assertThat(registry.get("jobs.busy").gauge().value()).isZero();
      assertThat(registry.getMeters())
          .allSatisfy(
              meter ->
                  assertThat(meter.getId().getTags())
                      .noneSatisfy(tag -> assertThat(tag.getKey()).isEqualTo("jid")));

      server.kill();
      assertThat(registry.get("queue.size").tag("queue", "default").gauge().value()).isNaN();
    }
  }

  @Test
  void classes_without_a_handler_share_one_tag() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      Worker worker = Worker.builder(redis).listener(new JobMeters(registry)).build();
      for (int i = 0; i < 50; i++) new Client(redis).push("Made up " + i);
      while (worker.processOne()) {}
    }
    assertThat(registry.get("jobs.duration").timers())
        .singleElement()
        .satisfies(timer -> assertThat(timer.count()).isEqualTo(50));
    assertThat(registry.get("jobs.retried").tag("class", "(unknown)").counter().count())
        .isEqualTo(50);
  }

  @Test
  void the_gauges_show_the_worker_that_was_started_last() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    JobMeters meters = new JobMeters(registry);
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      meters.startup(Worker.builder(redis).concurrency(2).build());
      meters.startup(Worker.builder(redis).concurrency(3).queues("default", "more").build());

      assertThat(registry.get("jobs.concurrency").gauge().value()).isEqualTo(3);
      assertThat(registry.get("queue.size").gauges()).hasSize(2);
    }
  }
}
