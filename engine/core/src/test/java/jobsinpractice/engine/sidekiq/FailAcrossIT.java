package jobsinpractice.engine.sidekiq;

import static jobsinpractice.engine.sidekiq.SidekiqFleet.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.admin.DeadSet;
import jobsinpractice.engine.admin.RetrySet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A job fails on one side and is retried on the other. Java serves the queue "java", Ruby the queue
 * "ruby", and a job's retry_queue sends it across.
 */
class FailAcrossIT {
  @RegisterExtension static final SidekiqFleet fleet = new SidekiqFleet();

  /** A poller that comes an hour later finds every first retry due. */
  static final Duration AN_HOUR_EARLY = Duration.ofHours(-1);

  Job seenByJava;

  @BeforeEach
  void ruby_serves_its_queue() {
    fleet.startSidekiq();
  }

  Worker.Builder java() {
    return Worker.builder(fleet.redis)
        .queues("java")
        .handle("Echo", job -> seenByJava = job)
        .handle(
            "Fails",
            job -> {
              seenByJava = job;
              throw new IllegalStateException("Java sagt nein: höflich 😀");
            });
  }

  Map<String, Object> onlyRetry() {
    eventually().until(() -> new RetrySet(fleet.redis).size() == 1);
    return fleet.set("retry").get(0);
  }

  /** Java fails it an hour ago, so that its retry is due by now. */
  void javaFailsItAnHourAgo() {
    assertThat(java().clock(SidekiqFleet.late(Duration.ofHours(1))).build().processOne()).isTrue();
  }

  void aRubyPollerPromotes() {
    fleet.ruby("Sidekiq::Scheduled::Enq.new.enqueue_jobs; nil");
  }

  void aJavaPollerPromotes() {
    assertThat(java().clock(SidekiqFleet.late(AN_HOUR_EARLY)).build().promoteDue()).isOne();
  }

  Map<String, Object> seenByRuby(int jobs) {
    eventually().until(() -> fleet.list("seen-by-ruby").size() == jobs);
    return fleet.list("seen-by-ruby").get(jobs - 1);
  }

  @Test
  void a_job_that_failed_in_java_is_retried_in_ruby_with_count_and_error_intact() {
    String jid =
        fleet.client.push(
            JobRequest.of("Fails", 1, "ü")
                .queue("java")
                .with("retry_queue", "ruby")
                .with("x", 1.5));
    javaFailsItAnHourAgo();
    Map<String, Object> failedOnce = onlyRetry();
    assertThat(failedOnce)
        .containsEntry("retry_count", 0L)
        .containsEntry("error_class", "java.lang.IllegalStateException")
        .containsEntry("error_message", "Java sagt nein: höflich 😀");

    aRubyPollerPromotes();

    Map<String, Object> given = seenByRuby(1);
    assertThat(given)
        .containsKey("enqueued_at")
        .containsAllEntriesOf(without(failedOnce, "enqueued_at"));
    assertThat(given).containsEntry("jid", jid).containsEntry("x", 1.5);

    Map<String, Object> failedTwice = onlyRetry();
    assertThat(failedTwice)
        .containsEntry("retry_count", 1L)
        .containsEntry("failed_at", failedOnce.get("failed_at"))
        .containsKey("retried_at")
        .containsEntry("error_class", "ArgumentError")
        .containsEntry("error_message", "Ruby sagt nein: höflich");
  }

  @Test
  void a_job_that_failed_in_ruby_is_retried_in_java_with_count_and_error_intact() {
    Object jid =
        fleet.ruby("Fails.set(queue: 'ruby', retry_queue: 'java', x: 1.5).perform_async(1, 'ü')");
    Map<String, Object> failedOnce = onlyRetry();
    assertThat(failedOnce)
        .containsEntry("retry_count", 0L)
        .containsEntry("error_class", "ArgumentError");
    assertThat(new RetrySet(fleet.redis).first().orElseThrow().at())
        .isBetween(Instant.now().plusSeconds(10), Instant.now().plusSeconds(25));

    aJavaPollerPromotes();
    assertThat(java().build().processOne()).isTrue();

    assertThat(seenByJava.fields())
        .containsAllEntriesOf(without(failedOnce, "enqueued_at"))
        .containsEntry("jid", jid)
        .containsEntry("error_message", "Ruby sagt nein: höflich");
    assertThat(seenByJava.attempt()).isEqualTo(1);
    assertThat(onlyRetry())
        .containsEntry("retry_count", 1L)
        .containsEntry("failed_at", failedOnce.get("failed_at"))
        .containsKey("retried_at")
        .containsEntry("x", 1.5)
        .containsEntry("error_class", "java.lang.IllegalStateException")
        .containsEntry("error_message", "Java sagt nein: höflich 😀");
  }

  @Test
  void a_class_that_only_ruby_knows_survives_java_s_touch_and_is_performed_by_ruby() {
    fleet.client.push(JobRequest.of("Waits", "x").queue("java").with("retry_queue", "ruby"));
    fleet.redis.call(jedis -> jedis.lpush("release:x", "1"));
    javaFailsItAnHourAgo();
    assertThat(onlyRetry())
        .containsEntry("retry_count", 0L)
        .containsEntry("error_class", "jobsinpractice.engine.UnknownJobClass");
    aRubyPollerPromotes();
    eventually().until(() -> fleet.redis.call(jedis -> !jedis.exists("release:x")));
    assertThat(fleet.set("retry")).isEmpty();
    assertThat(fleet.set("dead")).isEmpty();
  }

  @Test
  void what_failed_on_one_side_can_succeed_on_the_other() {
    fleet.client.push(JobRequest.of("Echo", "from Java").queue("java").with("retry_queue", "ruby"));
    Worker failing =
        Worker.builder(fleet.redis)
            .queues("java")
            .clock(SidekiqFleet.late(Duration.ofHours(1)))
            .handle(
                "Echo",
                job -> {
                  throw new IllegalStateException("once");
                })
            .build();
    failing.processOne();
    aRubyPollerPromotes();
    eventually().until(() -> fleet.list("echo").size() == 1);
    assertThat(fleet.list("echo").get(0)).containsEntry("args", List.of("from Java"));
    assertThat(fleet.set("retry")).isEmpty();
  }

  @Test
  void retries_are_counted_together_until_they_are_exhausted_on_either_side() {
    // retry: 1. Java fails it first (0), Ruby second (1): no third attempt.
    fleet.client.push(
        JobRequest.of("Fails", "dies in Ruby").queue("java").retry(1).with("retry_queue", "ruby"));
    javaFailsItAnHourAgo();
    aRubyPollerPromotes();
    eventually().until(() -> new DeadSet(fleet.redis).size() == 1);
    assertThat(fleet.set("dead").get(0))
        .containsEntry("retry_count", 1L)
        .containsEntry("error_class", "ArgumentError");

    // And the other way round.
    fleet.ruby(
        "Fails.set(queue: 'ruby', retry_queue: 'java', retry: 1).perform_async('dies in Java'); 1");
    onlyRetry();
    aJavaPollerPromotes();
    java().build().processOne();
    assertThat(new DeadSet(fleet.redis).size()).isEqualTo(2);
    assertThat(fleet.set("dead").get(1))
        .containsEntry("retry_count", 1L)
        .containsEntry("error_class", "java.lang.IllegalStateException");
    assertThat(fleet.set("retry")).isEmpty();
  }

  @Test
  void ruby_reads_the_backtrace_of_a_java_error() {
    fleet.client.push(JobRequest.of("Fails", 1).queue("java").with("backtrace", true));
    fleet.client.push(JobRequest.of("Fails", 2).queue("java").with("backtrace", 2));
    Worker worker = java().build();
    while (worker.processOne()) {}

    String sorted = "Sidekiq::RetrySet.new.map(&:error_backtrace).sort_by(&:size)";
    List<?> sizes = (List<?>) fleet.ruby(sorted + ".map(&:size)");
    assertThat(sizes.get(0)).isEqualTo(2L);
    assertThat((Long) sizes.get(1)).isGreaterThan(10);
    assertThat(fleet.ruby(sorted + "[0][0]")).asString().contains("FailAcrossIT.java");
  }

  @Test
  void java_passes_the_backtrace_of_a_ruby_error_on_until_the_next_error_replaces_it() {
    fleet.ruby("Fails.set(queue: 'ruby', retry_queue: 'java').perform_async; 1");
    Map<String, Object> retry = onlyRetry();
    assertThat(retry).containsEntry("backtrace", 3L).containsKey("error_backtrace");
    aJavaPollerPromotes();
    assertThat(fleet.list("queue:java").get(0))
        .containsEntry("error_backtrace", retry.get("error_backtrace"));
    java().build().processOne();
    assertThat(fleet.ruby("Sidekiq::RetrySet.new.first.error_backtrace.first").toString())
        .contains("FailAcrossIT.java");
  }

  @Test
  void retry_false_and_dead_false_mean_the_same_on_both_sides() {
    for (String queue : List.of("java", "ruby")) {
      fleet.client.push(JobRequest.of("Fails", queue).queue(queue).retry(false));
      fleet.client.push(JobRequest.of("Fails", queue).queue(queue).retry(0).with("dead", false));
      fleet.client.push(JobRequest.of("Fails", queue).queue(queue).retry(0));
    }
    Worker worker = java().build();
    while (worker.processOne()) {}
    eventually().until(() -> new DeadSet(fleet.redis).size() == 2);
    eventually().until(() -> fleet.list("seen-by-ruby").size() == 3);
    assertThat(fleet.set("retry")).isEmpty();
    assertThat(fleet.set("dead"))
        .extracting(fields -> fields.get("args"))
        .containsExactlyInAnyOrder(List.of("java"), List.of("ruby"));
    assertThat(new DeadSet(fleet.redis).first().orElseThrow().score())
        .isEqualTo(Instant.now().getEpochSecond(), within(20.0));
  }

  private static Map<String, Object> without(Map<String, Object> fields, String name) {
    fields.remove(name);
    return fields;
  }
}
