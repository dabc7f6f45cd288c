package jobsinpractice.engine;

import static jobsinpractice.engine.TestFleet.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import jobsinpractice.engine.admin.DeadSet;
import jobsinpractice.engine.admin.JobRecord;
import jobsinpractice.engine.admin.ProcessSet;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.admin.RetrySet;
import jobsinpractice.engine.admin.ScheduledSet;
import jobsinpractice.engine.admin.SortedEntry;
import jobsinpractice.engine.admin.Stats;
import jobsinpractice.engine.admin.WorkSet;
import jobsinpractice.engine.internal.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReadSideIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();

  Queue queue(String name) {
    return new Queue(fleet.redis, name, fleet.clock);
  }

  RetrySet retries() {
    return new RetrySet(fleet.redis, fleet.clock);
  }

  @Test
  void a_queue_s_latency_is_the_age_of_its_oldest_job() {
    assertThat(queue("default").latency()).isZero();
    fleet.client.push("Ok", "old");
    fleet.clock.advance(Duration.ofSeconds(30));
    fleet.client.push("Ok", "new");
    fleet.clock.advance(Duration.ofSeconds(12));
    assertThat(queue("default").latency()).isEqualTo(42);
    assertThat(queue("default").size()).isEqualTo(2);
  }

  @Test
  void times_of_sidekiq_6_7_and_8_payloads_are_all_read_right() {
    double at = NOON.getEpochSecond() - 90;
    fleet.pushRaw("six", "{\"class\":\"A\",\"args\":[],\"enqueued_at\":" + at + "}");
    fleet.pushRaw(
        "eight", "{\"class\":\"A\",\"args\":[],\"enqueued_at\":" + (long) (at * 1000) + "}");
    fleet.pushRaw("rounded", "{\"class\":\"A\",\"args\":[],\"enqueued_at\":" + (long) at + "}");
    fleet.pushRaw("none", "{\"class\":\"A\",\"args\":[]}");
    fleet.pushRaw("nonsense", "{\"class\":\"A\",\"args\":[],\"enqueued_at\":\"yesterday\"}");
    for (String name : List.of("six", "eight", "rounded")) {
      assertThat(queue(name).latency()).isEqualTo(90, within(1e-3));
    }
    for (String name : List.of("none", "nonsense")) assertThat(queue(name).latency()).isZero();
  }

  @Test
  void the_retry_set_s_latency_counts_only_what_is_due() {
    fleet.redis.call(
        jedis -> jedis.zadd("retry", NOON.getEpochSecond() + 60, "{\"class\":\"A\",\"args\":[1]}"));
    assertThat(retries().latency()).isZero();
    fleet.clock.advance(Duration.ofSeconds(102));
    assertThat(retries().latency()).isEqualTo(42);
    assertThat(retries().size()).isEqualTo(1);
  }

  @Test
  void a_retry_can_be_pushed_now_killed_deleted_and_given_another_time() {
    for (String name : List.of("now", "kill", "delete", "later")) {
      fleet.redis.call(
          jedis ->
              jedis.zadd(
                  "retry",
                  NOON.getEpochSecond() + 60,
                  "{\"class\":\"A\",\"args\":[\""
                      + name
                      + "\"],\"jid\":\""
                      + name
                      + "\",\"queue\":\"default\",\"retry_count\":3}"));
    }
    RetrySet retries = retries();
    SortedEntry now = retries.find("now").orElseThrow();
    assertThat(retries.retryNow(now)).isTrue();
    assertThat(retries.retryNow(now)).as("gone already").isFalse();
    assertThat(retries.kill(retries.find("kill").orElseThrow())).isTrue();
    assertThat(retries.delete(retries.find("delete").orElseThrow())).isTrue();
    SortedEntry later = retries.find("later").orElseThrow();
    assertThat(retries.reschedule(later, NOON.plusSeconds(500))).isTrue();
    assertThat(retries.first().orElseThrow().at()).isEqualTo(NOON.plusSeconds(500));
    assertThat(retries.delete(later)).isTrue();
    assertThat(retries.reschedule(later, NOON))
        .as("a job that is gone is not brought back")
        .isFalse();

    assertThat(retries.size()).isZero();
    assertThat(fleet.waiting("default")).containsExactly("now");
    assertThat(TestFleet.fields(fleet.list("queue:default").get(0)))
        .containsEntry("retry_count", 2L);
    assertThat(new DeadSet(fleet.redis).first().orElseThrow().jid()).isEqualTo("kill");
  }

  @Test
  void long_lists_are_walked_page_by_page_while_they_change() {
    fleet.client.pushBulk(IntStream.range(0, 1_050).mapToObj(i -> JobRequest.of("Ok", i)));
    assertThat(queue("default").stream().map(JobRecord::args)).hasSize(1_050);
    int seen = 0;
    for (JobRecord entry : queue("default")) {
      if (seen++ % 10 == 0) queue("default").delete(entry);
    }
    assertThat(queue("default").size()).isEqualTo(1_050 - (seen + 9) / 10);
  }

  @Test
  void what_is_no_job_can_still_be_listed() {
    fleet.pushRaw("default", "no json");
    JobRecord entry = queue("default").oldest().orElseThrow();
    assertThat(entry.job()).isEmpty();
    assertThat(entry.type()).isEqualTo("(unreadable)");
    assertThat(entry.args()).containsExactly("no json");
    assertThat(queue("default").latency()).isZero();
  }

  @Test
  void stats_history_processes_and_work_are_what_the_workers_wrote() {
    Worker worker = fleet.worker().handle("Ok", job -> {}).build();
    fleet.client.push("Ok");
    worker.processOne();
    worker.beat();
    fleet.client.push("Ok");
    fleet.client.push(JobRequest.of("Ok").in(Duration.ofDays(1)));

    assertThat(Stats.of(fleet.redis)).isEqualTo(new Stats(1, 0, 1, 1, 0, 0, 1, 0));
    assertThat(Stats.history(fleet.redis, Keys.PROCESSED, LocalDate.of(2026, 1, 1), 2))
        .containsExactly(
            java.util.Map.entry(LocalDate.of(2026, 1, 1), 1L),
            java.util.Map.entry(LocalDate.of(2025, 12, 31), 0L));
    assertThat(new ProcessSet(fleet.redis).list())
        .singleElement()
        .satisfies(
            process -> {
              assertThat(process.identity()).isEqualTo(worker.identity());
              assertThat(process.concurrency()).isEqualTo(5);
            });
    assertThat(new WorkSet(fleet.redis).list()).isEmpty();
    assertThat(new ScheduledSet(fleet.redis, fleet.clock).latency()).isZero();
  }

  @Test
  void pausing_and_clearing_a_queue() {
    fleet.client.push("Ok", 1);
    Queue queue = queue("default");
    queue.pause();
    assertThat(queue.isPaused()).isTrue();
    queue.resume();
    assertThat(queue.isPaused()).isFalse();
    queue.clear();
    assertThat(queue.size()).isZero();
    assertThat(Queue.all(fleet.redis)).isEmpty();
  }
}
