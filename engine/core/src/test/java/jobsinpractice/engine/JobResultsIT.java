package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jobsinpractice.engine.internal.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The result of a job stays for a time. */
class JobResultsIT {
  private static final Duration HOUR = Duration.ofHours(1);

  @RegisterExtension final TestFleet fleet = new TestFleet();

  /** Runs a job with this handler; returns its jid. */
  private String ran(JobResults results, Handler handler) {
    Worker worker = fleet.worker().middleware(results).handle("Report", handler).build();
    String jid = fleet.client.push("Report");
    assertThat(worker.processOne()).isTrue();
    return jid;
  }

  private JobResults hour() {
    return JobResults.in(fleet.redis, HOUR);
  }

  @Test
  void it_is_kept_for_the_given_time() {
    Map<String, Object> result = Map.of("rows", 3L, "file", "s3://reports/<7>");
    String jid = ran(hour(), job -> job.result(result));
    assertThat(JobResults.of(fleet.redis, jid)).contains(result);
    assertThat(fleet.secondsToLive(Keys.result(jid))).isBetween(3_500L, 3_600L);
    assertThat(JobResults.of(fleet.redis, "unknown")).isEmpty();
  }

  @Test
  void only_of_the_given_classes_and_of_jobs_that_have_one_and_succeed() {
    assertThat(JobResults.of(fleet.redis, ran(hour().only("Other"), job -> job.result(1))))
        .isEmpty();
    assertThat(JobResults.of(fleet.redis, ran(hour(), job -> {}))).isEmpty();
    String failed =
        ran(
            hour(),
            job -> {
              job.result(1);
              throw new IllegalStateException("no disk");
            });
    assertThat(JobResults.of(fleet.redis, failed)).isEmpty();
    Set<String> kept = fleet.redis.call(jedis -> jedis.keys("result:*"));
    assertThat(kept).isEmpty();
  }

  @Test
  void one_that_is_too_large_is_not_kept_and_the_job_is_done() {
    JobResults small = hour().largest(10);
    assertThat(JobResults.of(fleet.redis, ran(small, job -> job.result("12345678")))).isPresent();
    assertThat(JobResults.of(fleet.redis, ran(small, job -> job.result("123456789")))).isEmpty();
    assertThat(JobResults.of(fleet.redis, ran(hour(), job -> job.result("x".repeat(1 << 17)))))
        .isEmpty();
    assertThat(fleet.counter(Keys.PROCESSED)).isEqualTo(3);
    assertThat(fleet.counter(Keys.FAILED)).isZero();
  }

  @Test
  void what_json_cannot_say_is_refused_where_the_handler_gives_it() {
    Job job = new Job(Map.of("class", "Report"), "default");
    assertThatThrownBy(() -> job.result(Map.of("mean", Double.NaN)))
        .hasMessageContaining("result.mean is NaN");
    assertThatThrownBy(() -> job.result(List.of(new Date())))
        .hasMessageContaining("result[0] is a java.util.Date");
    assertThatThrownBy(() -> JobResults.in(fleet.redis, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> hour().largest(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void one_that_the_handler_spoils_later_is_not_kept_and_the_job_is_done() {
    List<Object> rows = new ArrayList<>();
    for (Object strange : List.of(new Date(), Double.NaN, rows)) {
      rows.clear();
      String jid =
          ran(
              hour(),
              job -> {
                job.result(rows);
                rows.add(strange);
              });
      assertThat(JobResults.of(fleet.redis, jid)).isEmpty();
    }
    assertThat(fleet.counter(Keys.PROCESSED)).isEqualTo(3);
    assertThat(fleet.counter(Keys.FAILED)).isZero();
  }

  @Test
  void it_belongs_to_the_job_as_it_came_whatever_the_handler_does_to_the_fields() {
    String jid =
        ran(
            hour().only("Report"),
            job -> {
              job.result(7);
              job.put("jid", "other").put("class", "Other");
            });
    assertThat(JobResults.of(fleet.redis, jid)).contains(7L);
    assertThat(JobResults.of(fleet.redis, "other")).isEmpty();
  }

  @Test
  void a_strange_key_is_no_result_and_fails_no_job() {
    fleet.redis.call(jedis -> jedis.set(Keys.result("a"), "no json"));
    fleet.redis.call(jedis -> jedis.lpush(Keys.result("b"), "a list"));
    fleet.redis.call(jedis -> jedis.set(Keys.result("c"), "[" + " ".repeat(1 << 21) + "]"));
    for (String jid : List.of("a", "b", "c")) {
      assertThat(JobResults.of(fleet.redis, jid)).as(jid).isEmpty();
    }
  }
}
