package jobsinpractice.engine;

import static jobsinpractice.engine.TestFleet.NOON;
import static jobsinpractice.engine.TestFleet.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.zip.InflaterInputStream;
import jobsinpractice.engine.RetryPolicy.Decision;
import jobsinpractice.engine.internal.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What authors of jobs can say about failure. */
class FailureIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();

  static final Handler FAILS =
      job -> {
        throw new IllegalStateException("no", new IllegalArgumentException("deeper"));
      };

  Worker run(Worker.Builder builder) {
    Worker worker = builder.handle("Fails", FAILS).build();
    while (worker.processOne()) {}
    return worker;
  }

  @Test
  void a_retry_policy_sets_the_delay_kills_or_discards() {
    fleet.client.push("Fails", "wait");
    fleet.client.push("Fails", "kill");
    fleet.client.push("Fails", "discard");
    fleet.client.push("Fails", "broken policy");
    run(
        fleet
            .worker()
            .retryPolicy(
                "Fails",
                (failures, error, job) ->
                    switch ((String) job.args().get(0)) {
                      case "wait" -> Decision.after(Duration.ofSeconds(100 + failures));
                      case "kill" -> Decision.KILL;
                      case "discard" -> Decision.DISCARD;
                      default -> throw new IllegalStateException("policy");
                    }));
    List<String> retries = fleet.set("retry");
    assertThat(retries).hasSize(2);
    assertThat(fleet.score("retry", retries.get(0))).isEqualTo(NOON.getEpochSecond() + 15);
    assertThat(fleet.score("retry", retries.get(1))).isEqualTo(NOON.getEpochSecond() + 100);
    assertThat(fleet.set("dead")).singleElement().asString().contains("kill");
    assertThat(fleet.counter("stat:failed")).isEqualTo(4);
  }

  @Test
  void death_handlers_hear_of_the_last_failure_only_and_may_throw() {
    List<String> deaths = new ArrayList<>();
    fleet.client.push(JobRequest.of("Fails", 1).retry(5));
    fleet.client.push(JobRequest.of("Fails", 2).retry(0));
    fleet.client.push(JobRequest.of("Fails", 3).retry(false));
    run(
        fleet
            .worker()
            .onDeath(
                (job, error) -> {
                  throw new Exception("broken handler");
                })
            .onDeath("Other", (job, error) -> deaths.add("never"))
            .onDeath("Fails", (job, error) -> deaths.add(job.args() + " " + error.getMessage())));
    assertThat(deaths).containsExactly("[2] no", "[3] no");
  }

  @Test
  void a_backtrace_is_kept_when_asked_for_with_its_causes() throws Exception {
    fleet.client.push(JobRequest.of("Fails").with("backtrace", 500));
    run(fleet.worker());
    String packed = (String) fields(fleet.set("retry").get(0)).get("error_backtrace");
    byte[] json =
        new InflaterInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))
            .readAllBytes();
    List<?> lines = (List<?>) Json.read(json);
    assertThat(lines.get(0)).asString().contains("FailureIT");
    assertThat(lines)
        .anySatisfy(
            line ->
                assertThat(line).isEqualTo("caused by java.lang.IllegalArgumentException: deeper"));
  }

  @Test
  void the_delay_grows_by_the_fourth_power_and_jitter_spreads_it() {
    JobRetry retries = new JobRetry(fleet.clock, new java.util.Random(1), java.util.Map.of());
    for (int count = 0; count < 25; count++) {
      long base = (long) Math.pow(count, 4) + 15;
      assertThat(retries.delay(Decision.USUAL, count, new Exception()).toSeconds())
          .isBetween(base, base + 9L * (count + 1));
    }
    long distinct =
        java.util.stream.IntStream.range(0, 200)
            .mapToObj(i -> retries.delay(Decision.USUAL, 4, new Exception()))
            .distinct()
            .count();
    assertThat(distinct).isEqualTo(10);
  }

  @Test
  void a_job_that_takes_too_long_is_interrupted_and_retried() {
    fleet.client.push("Slow");
    fleet.client.push("Ok");
    List<String> performed = new ArrayList<>();
    run(
        fleet
            .worker()
            .middleware(
                JobTimeout.by(job -> job.type().equals("Slow") ? Duration.ofMillis(20) : null))
            .handle("Slow", job -> new CountDownLatch(1).await())
            .handle(
                "Ok", job -> performed.add(Thread.currentThread().isInterrupted() ? "hit" : "ok")));
    assertThat(fields(fleet.set("retry").get(0)))
        .containsEntry("error_message", "Slow took longer than 20 ms")
        .containsEntry("error_class", "jobsinpractice.engine.JobTimeout$TimedOut");
    assertThat(performed).containsExactly("ok");
  }

  @Test
  void the_dead_set_keeps_ten_thousand_jobs_and_half_a_year() {
    fleet.redis.pipelined(
        pipeline -> {
          pipeline.zadd("dead", NOON.getEpochSecond() - 181.0 * 86_400, "old");
          for (int i = 0; i < 10_000; i++) {
            pipeline.zadd("dead", NOON.getEpochSecond() - 1.0, "d" + i);
          }
        });
    fleet.client.push(JobRequest.of("Fails").retry(0));
    run(fleet.worker());
    assertThat(fleet.set("dead")).hasSize(10_000).doesNotContain("old");
    assertThat(fleet.set("dead").get(9_999)).contains("Fails");
  }
}
