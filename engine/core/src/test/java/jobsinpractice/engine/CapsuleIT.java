package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A worker with several groups of queues, each with threads of its own. */
class CapsuleIT {
  private static final Map<String, Integer> WEIGHTS =
      new TreeMap<>(Map.of("a", 1, "b", 2, "c", 3, "d", 5));

  @RegisterExtension final TestFleet fleet = new TestFleet();
  final Set<Object> performed = ConcurrentHashMap.newKeySet();
  final Set<Object> begun = ConcurrentHashMap.newKeySet();
  final CountDownLatch go = new CountDownLatch(1);

  Worker.Builder worker() {
    return Worker.builder(fleet.redis)
        .concurrency(1)
        .capsule("single", capsule -> capsule.concurrency(1).queues("ledger"))
        .capsule(
            "wide", capsule -> capsule.concurrency(2).weightedQueues(Map.of("mail", 2, "hook", 1)))
        .handle("Ok", job -> performed.add(job.args().get(0)))
        .handle(
            "Hold",
            job -> {
              begun.add(job.args().get(0));
              go.await();
              performed.add(job.args().get(0));
            });
  }

  @AfterEach
  void letGo() {
    go.countDown();
  }

  void push(String type, String queue, Object arg) {
    fleet.client.push(JobRequest.of(type, arg).queue(queue));
  }

  @Test
  void each_capsule_serves_its_queues_with_its_own_threads() {
    fleet.started(worker());
    push("Hold", "ledger", "first");
    push("Hold", "ledger", "second");
    await().until(() -> begun.contains("first"));
    for (String queue : List.of("default", "mail", "hook")) push("Ok", queue, queue);
    await().until(() -> performed.containsAll(Set.of("default", "mail", "hook")));
    assertThat(begun).as("one thread for the ledger").containsExactly("first");
    go.countDown();
    await().until(() -> performed.contains("second"));
    await().until(() -> fleet.inFlight().isEmpty());
    assertThat(fleet.counter("stat:processed")).isEqualTo(5);
  }

  @Test
  void one_identity_and_one_heartbeat_show_all_of_them_as_sidekiq_7_and_8_write_it() {
    Worker worker = fleet.started(worker());
    push("Hold", "ledger", 1);
    push("Hold", "default", 2);
    await().until(() -> begun.size() == 2);
    worker.beat();
    assertThat(fleet.members("processes")).containsExactly(worker.identity());
    Map<String, String> hash = fleet.redis.call(jedis -> jedis.hgetAll(worker.identity()));
    assertThat(hash).containsEntry("concurrency", "4").containsEntry("busy", "2");
    Map<String, Object> info = TestFleet.fields(hash.get("info"));
    assertThat(info).containsEntry("concurrency", 4L);
    assertThat(info).containsEntry("queues", worker.queues());
    assertThat(worker.queues()).containsExactlyInAnyOrder("default", "ledger", "mail", "hook");
    assertThat(info.get("capsules"))
        .isEqualTo(
            Map.of(
                "default",
                    Map.of("concurrency", 1L, "mode", "strict", "weights", Map.of("default", 0L)),
                "single",
                    Map.of("concurrency", 1L, "mode", "strict", "weights", Map.of("ledger", 0L)),
                "wide",
                    Map.of(
                        "concurrency",
                        2L,
                        "mode",
                        "weighted",
                        "weights",
                        Map.of("mail", 2L, "hook", 1L))));
    assertThat((List<?>) info.get("weights")).hasSize(3);
    assertThat(worker.processors()).hasSize(4).filteredOn(Processor::busy).hasSize(2);
    assertThat(worker.capsules().get(1).processors()).singleElement().matches(Processor::busy);
    go.countDown();
  }

  @Test
  void quiet_covers_every_capsule() {
    Worker worker = fleet.started(worker());
    push("Ok", "ledger", 1);
    await().until(() -> performed.contains(1L));
    worker.quiet();
    for (String queue : List.of("default", "ledger", "mail")) push("Ok", queue, queue);
    worker.stop();
    for (String queue : List.of("default", "ledger", "mail")) {
      assertThat(fleet.list("queue:" + queue)).hasSize(1);
    }
  }

  @Test
  void a_stop_hands_the_running_jobs_of_every_capsule_back() {
    Worker worker = fleet.started(worker().timeout(java.time.Duration.ZERO));
    for (String queue : List.of("default", "ledger", "mail")) push("Hold", queue, queue);
    await().until(() -> begun.size() == 3);
    worker.stop();
    for (String queue : List.of("default", "ledger", "mail")) {
      assertThat(fleet.list("queue:" + queue)).hasSize(1);
    }
    assertThat(fleet.inFlight()).isEmpty();
    assertThat(fleet.set("inflight")).isEmpty();
    assertThat(fleet.members("processes")).isEmpty();
  }

  @Test
  void a_paused_queue_of_a_capsule_keeps_its_jobs() {
    fleet.redis.call(jedis -> jedis.sadd("paused", "ledger"));
    push("Ok", "ledger", "paused");
    fleet.started(worker());
    push("Ok", "default", "goes on");
    await().until(() -> performed.contains("goes on"));
    assertThat(fleet.list("queue:ledger")).hasSize(1);
    fleet.redis.call(jedis -> jedis.srem("paused", "ledger"));
    await().until(() -> performed.contains("paused"));
  }

  @Test
  void by_hand_a_worker_takes_a_job_of_any_capsule_and_a_queue_belongs_to_one() {
    push("Ok", "hook", 1);
    Worker worker = worker().build();
    assertThat(worker.processOne()).isTrue();
    assertThat(worker.processOne()).isFalse();
    Worker.Builder twice = worker().capsule("more", capsule -> capsule.queues("mail"));
    assertThatThrownBy(twice::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Queue mail is in capsules wide and more; name it in one of them.");
    assertThatThrownBy(() -> worker().capsule(" ", capsule -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_strict_order_all_weights_of_one_and_other_weights_are_sidekiq_s_three_modes() {
    Worker worker =
        Worker.builder(fleet.redis)
            .weightedQueues(Map.of("a", 1, "b", 1))
            .capsule("strict", capsule -> capsule.queues("c", "d"))
            .capsule("weighted", capsule -> capsule.weightedQueues(Map.of("e", 3)))
            .build();
    assertThat(worker.capsules())
        .extracting(Capsule::mode)
        .containsExactly(Capsule.Mode.RANDOM, Capsule.Mode.STRICT, Capsule.Mode.WEIGHTED);
  }

  @Test
  void weighted_queues_are_drawn_from_the_random_source_that_is_set_last() {
    QueueOrder late = order(builder -> builder.weightedQueues(WEIGHTS).random(new Random(7)));
    QueueOrder early = order(builder -> builder.random(new Random(7)).weightedQueues(WEIGHTS));
    QueueOrder twice =
        order(b -> b.random(new Random(1)).weightedQueues(WEIGHTS).random(new Random(7)));
    for (int i = 0; i < 20; i++) {
      List<String> drawn = late.next();
      assertThat(early.next()).isEqualTo(drawn);
      assertThat(twice.next()).isEqualTo(drawn);
    }
  }

  private QueueOrder order(UnaryOperator<Worker.Builder> settings) {
    QueueOrder[] seen = new QueueOrder[1];
    settings
        .apply(
            Worker.builder(fleet.redis)
                .fetcher(
                    setup -> {
                      seen[0] = setup.order();
                      return Fetcher.reliable(setup);
                    }))
        .build();
    return seen[0];
  }
}
