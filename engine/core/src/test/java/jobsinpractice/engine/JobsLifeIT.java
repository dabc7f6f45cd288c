package jobsinpractice.engine;

import static jobsinpractice.engine.TestFleet.NOON;
import static jobsinpractice.engine.TestFleet.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From push to the end, each step driven by hand. */
class JobsLifeIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();
  final List<Object> performed = new ArrayList<>();

  Worker.Builder worker() {
    return fleet.worker().handle("Ok", job -> performed.addAll(job.args()));
  }

  static void fail(Job job) {
    throw new IllegalStateException("smtp said no");
  }

  @Test
  void a_job_is_performed_once_and_leaves_nothing_behind_but_its_count() {
    fleet.client.push("Ok", 7);
    Worker worker = worker().build();

    assertThat(worker.processOne()).isTrue();
    assertThat(worker.processOne()).isFalse();

    assertThat(performed).containsExactly(7L);
    assertThat(fleet.inFlight()).isEmpty();
    assertThat(fleet.counter("stat:processed")).isEqualTo(1);
    assertThat(fleet.counter("stat:processed:2026-01-01")).isEqualTo(1);
    assertThat(fleet.counter("stat:failed")).isZero();
  }

  @Test
  void the_job_that_waited_longest_is_taken_first() {
    for (int i = 1; i <= 3; i++) fleet.client.push("Ok", i);
    Worker worker = worker().build();
    while (worker.processOne()) {}
    assertThat(performed).containsExactly(1L, 2L, 3L);
  }

  @Test
  void while_it_runs_it_stands_in_flight_and_nowhere_else() {
    List<Integer> seen = new ArrayList<>();
    Worker worker =
        fleet
            .worker()
            .handle(
                "Look",
                job -> {
                  seen.add(fleet.inFlight().size());
                  seen.add(fleet.list("queue:default").size());
                })
            .build();
    fleet.client.push("Look");
    worker.processOne();
    assertThat(seen).containsExactly(1, 0);
  }

  @Test
  void a_typed_handler_gets_its_arguments_as_declared() {
    List<ClientIT.WelcomeMail> mails = new ArrayList<>();
    Worker worker =
        fleet
            .worker()
            .queues("mailers")
            .handle(ClientIT.WELCOME_MAIL, (mail, job) -> mails.add(mail))
            .build();
    fleet.client.push(ClientIT.WELCOME_MAIL, new ClientIT.WelcomeMail(42, "en"));
    worker.processOne();
    assertThat(mails).containsExactly(new ClientIT.WelcomeMail(42, "en"));
  }

  @Test
  void arguments_that_do_not_fit_the_type_fail_the_job_with_the_path() {
    Worker worker =
        fleet.worker().queues("mailers").handle(ClientIT.WELCOME_MAIL, (mail, job) -> {}).build();
    fleet.client.push(JobRequest.of("WelcomeMail", "not a number", "en").queue("mailers"));
    worker.processOne();
    assertThat(fields(fleet.set("retry").get(0)).get("error_message"))
        .isEqualTo("WelcomeMail: args[0] is not a number, expected long");
  }

  @Test
  void a_failed_job_waits_in_the_retry_set_with_its_error_and_count() {
    Worker worker = worker().handle("Fails", JobsLifeIT::fail).build();
    fleet.client.push("Fails", 1);
    worker.processOne();

    String retry = fleet.set("retry").get(0);
    assertThat(fields(retry))
        .containsEntry("retry_count", 0L)
        .containsEntry("error_class", "java.lang.IllegalStateException")
        .containsEntry("error_message", "smtp said no")
        .containsEntry("failed_at", (double) NOON.getEpochSecond())
        .doesNotContainKey("retried_at");
    assertThat(fleet.score("retry", retry)).isEqualTo(NOON.getEpochSecond() + 15);
    assertThat(fleet.counter("stat:failed")).isEqualTo(1);
    assertThat(fleet.counter("stat:processed")).isEqualTo(1);
    assertThat(fleet.inFlight()).isEmpty();
  }

  @Test
  void it_comes_back_when_due_fails_again_later_and_later_and_dies_after_its_last_retry() {
    Worker worker = worker().handle("Fails", JobsLifeIT::fail).build();
    fleet.client.push(JobRequest.of("Fails").retry(2));
    worker.processOne();
    for (int count = 0; count < 2; count++) {
      fleet.clock.advance(Duration.ofSeconds((long) Math.pow(count, 4) + 14));
      assertThat(worker.promoteDue()).as("a second too early").isZero();
      fleet.clock.advance(Duration.ofSeconds(1));
      assertThat(worker.promoteDue()).isEqualTo(1);
      worker.processOne();
    }
    assertThat(fleet.set("retry")).isEmpty();
    Map<String, Object> dead = fields(fleet.set("dead").get(0));
    assertThat(dead).containsEntry("retry_count", 2L).containsKey("retried_at");
    assertThat(fleet.counter("stat:failed")).isEqualTo(3);
  }

  @Test
  void retry_zero_dies_at_once_and_retry_false_is_dropped() {
    Worker worker = worker().handle("Fails", JobsLifeIT::fail).build();
    fleet.client.push(JobRequest.of("Fails", "zero").retry(0));
    fleet.client.push(JobRequest.of("Fails", "false").retry(false));
    fleet.client.push(JobRequest.of("Fails", "dead: false").retry(0).with("dead", false));
    while (worker.processOne()) {}

    assertThat(fleet.set("retry")).isEmpty();
    assertThat(fleet.set("dead")).singleElement().asString().contains("zero");
    assertThat(fleet.counter("stat:failed")).isEqualTo(3);
  }

  @Test
  void a_retry_goes_to_its_retry_queue_and_unknown_fields_pass_through() {
    Worker worker = worker().handle("Fails", JobsLifeIT::fail).build();
    fleet.client.push(
        JobRequest.of("Fails")
            .with("retry_queue", "low")
            .with("bid", "b1")
            .with("x", Map.of("y", 1.5)));
    worker.processOne();
    assertThat(fields(fleet.set("retry").get(0)))
        .containsEntry("queue", "low")
        .containsEntry("bid", "b1")
        .containsEntry("x", Map.of("y", 1.5));
  }

  @Test
  void an_error_message_keeps_its_first_ten_thousand_characters() {
    Worker worker =
        worker()
            .handle(
                "Long",
                job -> {
                  throw new Exception("x".repeat(20_000));
                })
            .build();
    fleet.client.push("Long");
    worker.processOne();
    assertThat(fields(fleet.set("retry").get(0)).get("error_message"))
        .isEqualTo("x".repeat(10_000));
  }

  @Test
  void a_scheduled_job_is_enqueued_when_due_by_one_process_only() {
    fleet.client.push(JobRequest.of("Ok", 1).in(Duration.ofMinutes(5)));
    Worker one = worker().build();
    Worker other = worker().build();
    assertThat(one.promoteDue()).isZero();

    fleet.clock.advance(Duration.ofMinutes(5));
    assertThat(one.promoteDue() + other.promoteDue()).isEqualTo(1);
    assertThat(fields(fleet.list("queue:default").get(0)))
        .containsEntry("enqueued_at", (double) NOON.getEpochSecond() + 300);
  }

  @Test
  void a_payload_that_makes_no_sense_is_kept_in_the_dead_set_with_the_reason() {
    fleet.pushRaw("default", "no json");
    fleet.pushRaw("default", "[1]");
    fleet.pushRaw("default", "{\"args\":[]}");
    fleet.client.push("Ok", "good");
    Worker worker = worker().build();
    while (worker.processOne()) {}

    assertThat(performed).containsExactly("good");
    assertThat(
            fleet.set("dead").stream().map(TestFleet::fields).map(job -> job.get("error_message")))
        .anySatisfy(reason -> assertThat((String) reason).startsWith("not JSON"))
        .anySatisfy(
            reason -> assertThat((String) reason).isEqualTo("not a job: a JSON object is expected"))
        .anySatisfy(
            reason -> assertThat((String) reason).startsWith("not a job: \"class\" is missing"))
        .hasSize(3);
    assertThat(fleet.inFlight()).isEmpty();
  }

  @Test
  void a_class_without_a_handler_is_a_failed_attempt_that_another_worker_retries() {
    List<String> told = new ArrayList<>();
    Worker old =
        worker()
            .middleware((job, next) -> told.add("middleware"))
            .onDeath((job, error) -> told.add("died " + job.args() + error.getMessage()))
            .build();
    fleet.pushRaw("default", "{\"class\":\"java.lang.Runtime\",\"args\":[],\"jid\":\"abc\"}");
    fleet.client.push("New", "deployed");
    fleet.client.push(JobRequest.of("New", "no retry").retry(0));
    fleet.client.push(JobRequest.of("New", "dropped").retry(false));
    while (old.processOne()) {}

    assertThat(fleet.set("retry"))
        .hasSize(2)
        .allSatisfy(
            retry ->
                assertThat(fields(retry))
                    .containsEntry("retry_count", 0L)
                    .containsEntry("error_class", UnknownJobClass.class.getName())
                    .containsEntry("queue", "default"));
    assertThat(fleet.set("dead")).singleElement().asString().contains("no retry");
    assertThat(told).hasSize(2).allSatisfy(what -> assertThat(what).startsWith("died"));
    assertThat(fleet.counter("stat:failed")).isEqualTo(4);
    assertThat(fleet.inFlight()).isEmpty();

    fleet.clock.advance(Duration.ofSeconds(30));
    Worker deployed = worker().handle("New", job -> performed.addAll(job.args())).build();
    deployed.promoteDue();
    while (deployed.processOne()) {}
    assertThat(performed).containsExactly("deployed");
  }

  @Test
  void server_middleware_wraps_may_change_and_may_veto() {
    List<String> order = new ArrayList<>();
    Worker worker =
        worker()
            .middleware(
                (job, next) -> {
                  order.add("a in");
                  next.call();
                  order.add("a out");
                })
            .middleware(
                (job, next) -> {
                  if (job.args().contains("veto")) return;
                  job.put("args", List.of("changed"));
                  next.call();
                })
            .build();
    fleet.client.push("Ok", "veto");
    fleet.client.push("Ok", "plain");
    while (worker.processOne()) {}
    assertThat(performed).containsExactly("changed");
    assertThat(order).containsExactly("a in", "a out", "a in", "a out");
    assertThat(fleet.counter("stat:processed")).isEqualTo(2);
  }

  @Test
  void a_listener_that_throws_changes_no_outcome() {
    WorkerListener broken =
        new WorkerListener() {
          @Override
          public void jobStarted(Job job) {
            throw new IllegalStateException("listener");
          }

          @Override
          public void jobSucceeded(Job job, Duration elapsed) {
            throw new StackOverflowError();
          }
        };
    List<String> told = new ArrayList<>();
    WorkerListener sound =
        new WorkerListener() {
          @Override
          public void jobSucceeded(Job job, Duration elapsed) {
            told.add(job.type());
          }
        };
    fleet.client.push("Ok", 1);
    Worker worker = worker().listener(broken).listener(sound).build();
    worker.processOne();
    assertThat(performed).containsExactly(1L);
    assertThat(told).containsExactly("Ok");
    assertThat(fleet.set("retry")).isEmpty();
  }

  @Test
  void listeners_hear_of_failure_retry_and_death() {
    List<String> told = new ArrayList<>();
    WorkerListener listener =
        new WorkerListener() {
          @Override
          public void jobFailed(Job job, Throwable error, Duration elapsed) {
            told.add("failed");
          }

          @Override
          public void jobRetried(Job job, java.time.Instant at) {
            told.add("retried at " + at);
          }

          @Override
          public void jobDied(Job job, Throwable error) {
            told.add("died");
          }
        };
    Worker worker = worker().handle("Fails", JobsLifeIT::fail).listener(listener).build();
    fleet.client.push(JobRequest.of("Fails").retry(1));
    worker.processOne();
    fleet.clock.advance(Duration.ofSeconds(15));
    worker.promoteDue();
    worker.processOne();
    assertThat(told).containsExactly("failed", "retried at 2026-01-01T12:00:15Z", "failed", "died");
  }

  @Test
  void strict_queues_are_served_in_order_and_a_paused_queue_is_not() {
    fleet.client.push(JobRequest.of("Ok", "low").queue("low"));
    fleet.client.push(JobRequest.of("Ok", "high").queue("high"));
    fleet.client.push(JobRequest.of("Ok", "paused").queue("paused"));
    fleet.redis.call(jedis -> jedis.sadd("paused", "paused"));
    Worker worker = worker().queues("paused", "high", "low").build();
    while (worker.processOne()) {}
    assertThat(performed).containsExactly("high", "low");
  }

  @Test
  void weighted_queues_come_first_as_often_as_they_weigh() {
    java.util.LinkedHashMap<String, Integer> weights = new java.util.LinkedHashMap<>();
    weights.put("often", 3);
    weights.put("seldom", 1);
    QueueOrder order = QueueOrder.weighted(weights, new java.util.Random(7));
    long often =
        java.util.stream.IntStream.range(0, 10_000)
            .filter(i -> order.next().get(0).equals("often"))
            .count();
    assertThat(often).isBetween(7_300L, 7_700L);
    assertThat(order.next()).containsExactlyInAnyOrder("often", "seldom");
  }
}
