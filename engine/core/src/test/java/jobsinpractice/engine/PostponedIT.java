package jobsinpractice.engine;

import static jobsinpractice.engine.TestFleet.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jobsinpractice.engine.internal.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A job that was not tried goes back to the schedule as it was, and nothing is counted. */
class PostponedIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();

  private final List<String> events = new ArrayList<>();
  private boolean open = true;

  private Worker.Builder worker() {
    return fleet
        .worker()
        .middleware(
            (job, next) -> {
              if (open) throw new JobPostponed(Duration.ofSeconds(30), "not now");
              next.call();
            })
        .handle("Ok", job -> events.add("ran, attempt " + job.attempt()))
        .listener(
            new WorkerListener() {
              @Override
              public void jobPostponed(Job job, Instant at) {
                events.add("postponed to " + at);
              }

              @Override
              public void jobSucceeded(Job job, Duration elapsed) {
                events.add("succeeded");
              }

              @Override
              public void jobFailed(Job job, Throwable error, Duration elapsed) {
                events.add("failed");
              }
            });
  }

  @Test
  void it_is_in_the_schedule_byte_for_byte_and_counts_as_no_attempt() {
    fleet.client.push("Ok", 1);
    String payload = fleet.list("queue:default").get(0);
    assertThat(worker().build().processOne()).isTrue();

    assertThat(fleet.set("schedule")).containsExactly(payload);
    assertThat(fleet.score("schedule", payload)).isEqualTo(NOON.getEpochSecond() + 30.0);
    assertThat(fleet.inFlight()).isEmpty();
    assertThat(fleet.counter("stat:processed")).isZero();
    assertThat(fleet.counter("stat:failed")).isZero();
    assertThat(events).containsExactly("postponed to 2026-01-01T12:00:30Z");
  }

  @Test
  void it_runs_when_it_is_due_and_a_retry_keeps_its_count() {
    fleet.pushRaw(
        "default", "{\"class\":\"Ok\",\"args\":[],\"jid\":\"1\",\"retry\":true,\"retry_count\":4}");
    Worker worker = worker().build();
    worker.processOne();
    open = false;
    assertThat(worker.promoteDue()).isZero();
    fleet.clock.advanceSeconds(30);
    assertThat(worker.promoteDue()).isOne();
    assertThat(worker.processOne()).isTrue();
    assertThat(events).contains("ran, attempt 5", "succeeded");
    assertThat(fleet.counter("stat:processed")).isOne();
  }

  @Test
  void a_job_without_retries_that_is_postponed_often_is_not_lost() {
    fleet.client.push(JobRequest.of("Ok", 1).retry(false));
    Worker worker = worker().build();
    for (int i = 0; i < 50; i++) {
      assertThat(worker.processOne()).isTrue();
      fleet.clock.advanceSeconds(30);
      worker.promoteDue();
    }
    open = false;
    worker.processOne();
    assertThat(events).contains("ran, attempt 0");
  }

  @Test
  void many_are_postponed_in_one_step_in_the_order_of_any_other_end() {
    fleet.client.pushBulk(IntStream.range(0, 200).mapToObj(i -> JobRequest.of("Ok", i)));
    Worker worker = fleet.started(worker().concurrency(3));
    org.awaitility.Awaitility.await().until(() -> fleet.set("schedule").size() == 200);
    assertThat(fleet.list(Keys.inFlight(worker.identity(), "default"))).isEmpty();
    assertThat(fleet.counter("stat:processed")).isZero();
  }

  @Test
  void basic_fetch_postpones_too() {
    fleet.client.push("Ok", 1);
    worker().basicFetch().build().processOne();
    assertThat(fleet.set("schedule")).hasSize(1);
    assertThat(fleet.counter("stat:processed")).isZero();
  }
}
