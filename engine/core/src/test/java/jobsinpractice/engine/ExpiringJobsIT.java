package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jobsinpractice.engine.admin.DeadSet;
import jobsinpractice.engine.admin.RetrySet;
import jobsinpractice.engine.internal.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A job that is worth nothing after a time is not run then. */
class ExpiringJobsIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();

  private final List<Object> ran = new ArrayList<>();
  private final List<Job> expired = new ArrayList<>();

  private Worker worker() {
    return fleet
        .worker()
        .middleware(new ExpiringJobs().on(fleet.clock).onExpired(expired::add))
        .handle("Code", job -> ran.add(job.args().get(0)))
        .handle(
            "Fails",
            job -> {
              throw new IllegalStateException("no route");
            })
        .build();
  }

  private void waits(long seconds) {
    fleet.clock.advance(Duration.ofSeconds(seconds));
  }

  @Test
  void a_job_runs_until_its_time_and_not_from_then_on() {
    JobRequest code = JobRequest.of("Code", 1).expiresIn(Duration.ofSeconds(60));
    Worker worker = worker();
    fleet.client.push(code);
    waits(59);
    worker.processOne();
    fleet.client.push(code);
    waits(60);
    worker.processOne();
    assertThat(ran).hasSize(1);
    assertThat(expired).hasSize(1);
    assertThat(new RetrySet(fleet.redis).size() + new DeadSet(fleet.redis).size()).isZero();
  }

  @Test
  void the_time_of_a_scheduled_job_begins_when_it_is_due() {
    JobRequest code = JobRequest.of("Code", 1).expiresIn(Duration.ofSeconds(60));
    Worker worker = worker();
    fleet.client.push(code.in(Duration.ofHours(1)));
    fleet.client.push(code.at(TestFleet.NOON.minusSeconds(3_600)));
    waits(59);
    worker.processOne();
    assertThat(ran).as("a due time in the past is now").hasSize(1);
    waits(3_600);
    worker.promoteDue();
    worker.processOne();
    assertThat(ran).hasSize(2);
    assertThat(expired).isEmpty();
  }

  @Test
  void a_failed_job_is_not_tried_again_after_its_time() {
    Worker worker = worker();
    fleet.client.push(JobRequest.of("Fails").expiresIn(Duration.ofSeconds(60)));
    worker.processOne();
    assertThat(new RetrySet(fleet.redis).size()).isOne();
    waits(86_400);
    worker.promoteDue();
    worker.processOne();
    assertThat(expired).hasSize(1);
    assertThat(new RetrySet(fleet.redis).size() + new DeadSet(fleet.redis).size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"soon\"", "[]", "true", "1e300"})
  void a_job_without_a_time_that_is_over_runs(String expiry) {
    String job = "{\"class\":\"Code\",\"args\":[1],\"jid\":\"a\",\"expiry\":" + expiry + "}";
    fleet.redis.call(jedis -> jedis.sadd(Keys.QUEUES, "default"));
    fleet.redis.call(jedis -> jedis.lpush(Keys.queue("default"), job));
    worker().processOne();
    assertThat(ran).hasSize(1);
  }

  @Test
  void a_time_must_be_positive_and_fit_into_a_payload() {
    JobRequest code = JobRequest.of("Code", 1);
    for (Duration wrong : new Duration[] {null, Duration.ZERO, Duration.ofSeconds(-1)}) {
      assertThatThrownBy(() -> code.expiresIn(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("the time until a job expires");
    }
    Duration endless = Duration.ofSeconds(Long.MAX_VALUE);
    assertThatThrownBy(() -> fleet.client.push(code.expiresIn(endless)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_other_options_stay() {
    Job job =
        JobRequest.of("Code", 1)
            .expiresIn(Duration.ofSeconds(60))
            .queue("codes")
            .retry(2)
            .with("tags", "x")
            .push("jid", TestFleet.NOON)
            .job();
    assertThat(job.queue()).isEqualTo("codes");
    assertThat(job.field("expiry")).contains(TestFleet.NOON.plusSeconds(60).getEpochSecond() + 0.0);
    assertThat(job.field("tags")).contains("x");
  }
}
