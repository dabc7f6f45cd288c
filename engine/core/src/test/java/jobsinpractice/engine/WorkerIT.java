package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The worker with all its threads. */
class WorkerIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();
  final Set<Object> performed = ConcurrentHashMap.newKeySet();

  Worker.Builder worker() {
    return Worker.builder(fleet.redis).handle("Ok", job -> performed.add(job.args().get(0)));
  }

  @Test
  void a_fetcher_of_one_s_own_gets_what_it_needs_and_does_all_the_fetching() {
    fleet.client.push("Ok", 1);
    List<Fetcher.Setup> told = new java.util.ArrayList<>();
    Worker worker =
        fleet
            .worker()
            .queues("default", "low", "default")
            .handle("Ok", job -> {})
            .fetcher(
                setup -> {
                  told.add(setup);
                  return Fetcher.basic(setup);
                })
            .build();
    assertThat(worker.processOne()).isTrue();
    assertThat(fleet.inFlight()).isEmpty();
    assertThat(told).hasSize(1);
    assertThat(told.get(0).identity()).isEqualTo(worker.identity());
    assertThat(told.get(0).queues()).containsExactly("default", "low");
    assertThat(told.get(0).order().next()).containsExactly("default", "low");
  }

  @Test
  void many_jobs_on_many_threads_are_each_performed_and_counted() {
    fleet.client.pushBulk(IntStream.range(0, 20_000).mapToObj(i -> JobRequest.of("Ok", i)));
    Worker worker = fleet.started(worker().concurrency(10));
    await().until(() -> performed.size() == 20_000);
    worker.stop();
    assertThat(fleet.counter("stat:processed")).isEqualTo(20_000);
    assertThat(fleet.inFlight()).isEmpty();
  }

  @Test
  void jobs_on_several_queues_are_picked_up_while_the_worker_waits() {
    fleet.started(worker().queues("a", "b", "c").concurrency(2));
    for (int i = 0; i < 30; i++) {
      int job = i;
      fleet.client.push(JobRequest.of("Ok", job).queue(List.of("a", "b", "c").get(i % 3)));
      await().pollInterval(Duration.ofMillis(1)).until(() -> performed.contains((long) job));
    }
    assertThat(performed).hasSize(30);
  }

  @Test
  void a_paused_queue_keeps_its_jobs_while_a_worker_waits() {
    fleet.redis.call(jedis -> jedis.sadd("paused", "paused"));
    for (int i = 0; i < 5; i++) fleet.client.push(JobRequest.of("Ok", -i).queue("paused"));
    fleet.started(worker().queues("paused", "default").concurrency(2));
    for (int i = 1; i <= 20; i++) {
      long job = i;
      fleet.client.push("Ok", job);
      await().pollInterval(Duration.ofMillis(1)).until(() -> performed.contains(job));
    }
    assertThat(fleet.list("queue:paused")).hasSize(5);

    fleet.redis.call(jedis -> jedis.srem("paused", "paused"));
    await().until(() -> performed.size() == 25);
  }

  @Test
  void a_worker_whose_only_queue_is_paused_waits_and_can_be_stopped() {
    fleet.redis.call(jedis -> jedis.sadd("paused", "default"));
    for (int i = 0; i < 3; i++) fleet.client.push("Ok", i);
    AtomicInteger claims = new AtomicInteger();
    Worker worker =
        fleet.started(worker().fetcher(setup -> counting(Fetcher.reliable(setup), claims)));
    await().until(() -> claims.get() >= 2);
    worker.stop();
    assertThat(fleet.list("queue:default")).hasSize(3);
    assertThat(performed).isEmpty();
  }

  /** Passes all on, and counts the claims. */
  private static Fetcher counting(Fetcher fetcher, AtomicInteger claims) {
    return (Fetcher)
        Proxy.newProxyInstance(
            Fetcher.class.getClassLoader(),
            new Class<?>[] {Fetcher.class},
            (proxy, method, args) -> {
              if (method.getName().equals("claim")) claims.incrementAndGet();
              return method.invoke(fetcher, args);
            });
  }

  @Test
  void a_claim_that_nobody_can_start_goes_back_for_idle_peers() throws Exception {
    CountDownLatch hold = new CountDownLatch(1);
    Worker.Builder builder =
        worker()
            .queues("a", "b", "c")
            .concurrency(1)
            .handle(
                "Hold",
                job -> {
                  performed.add(job.args().get(0));
                  hold.await();
                });
    fleet.started(builder);
    // The waits on a, b and c end with a job each, and there is one thread.
    for (String queue : List.of("a", "b", "c")) {
      fleet.client.push(JobRequest.of("Hold", queue).queue(queue));
    }
    await().until(() -> performed.size() == 1 && fleet.inFlight().size() == 1);
    long waiting =
        List.of("a", "b", "c").stream().mapToLong(q -> fleet.list("queue:" + q).size()).sum();
    assertThat(waiting).isEqualTo(2);
    hold.countDown();
    await().until(() -> performed.size() == 3);
  }

  @Test
  void quiet_lets_running_jobs_go_on_and_takes_no_more() {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Worker worker =
        fleet.started(
            worker()
                .concurrency(1)
                .handle(
                    "Wait",
                    job -> {
                      running.countDown();
                      go.await();
                      performed.add("waited");
                    }));
    fleet.client.push("Wait");
    await().until(() -> running.getCount() == 0);
    worker.quiet();
    fleet.client.push("Ok", 1);
    go.countDown();
    await().until(() -> performed.contains("waited"));
    worker.stop();
    assertThat(performed).containsExactly("waited");
    assertThat(fleet.waiting("default")).containsExactly(1L);
  }

  @Test
  void a_stop_hands_back_what_does_not_end_in_time_before_it_interrupts() {
    List<String> seen = new CopyOnWriteArrayList<>();
    CountDownLatch running = new CountDownLatch(1);
    Worker worker =
        fleet.started(
            worker()
                .timeout(Duration.ofMillis(50))
                .handle(
                    "Stuck",
                    job -> {
                      running.countDown();
                      try {
                        new CountDownLatch(1).await();
                      } catch (InterruptedException e) {
                        seen.add(
                            "interrupted with "
                                + fleet.list("queue:default").size()
                                + " handed back");
                        throw e;
                      }
                    }));
    fleet.client.push("Stuck");
    await().until(() -> running.getCount() == 0);
    worker.stop();
    await().until(() -> !seen.isEmpty());
    assertThat(seen).containsExactly("interrupted with 1 handed back");
    assertThat(fleet.list("queue:default")).hasSize(1);
    assertThat(fleet.set("retry")).as("being stopped is not a failure").isEmpty();
    assertThat(fleet.inFlight()).isEmpty();
    assertThat(fleet.members("processes")).isEmpty();
  }

  @Test
  void the_heartbeat_tells_what_sidekiq_s_pages_read() {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Worker worker =
        fleet.started(
            worker()
                .concurrency(3)
                .handle(
                    "Wait",
                    job -> {
                      running.countDown();
                      go.await();
                    }));
    fleet.client.push("Wait", 9);
    await().until(() -> running.getCount() == 0);
    worker.beat();

    String me = worker.identity();
    assertThat(me).matches("[^:]+:\\d+:[0-9a-f]{12}");
    Map<String, String> hash = fleet.redis.call(jedis -> jedis.hgetAll(me));
    assertThat(hash)
        .containsEntry("busy", "1")
        .containsEntry("quiet", "false")
        .containsEntry("concurrency", "3");
    assertThat(hash.get("beat")).matches("\\d+\\.\\d+|\\d\\.\\d+E9");
    assertThat(Long.parseLong(hash.get("rss"))).isGreaterThan(10_000);
    assertThat(TestFleet.fields(hash.get("info")))
        .containsEntry("identity", me)
        .containsEntry("queues", List.of("default"))
        .containsKeys("started_at", "pid", "hostname", "tag", "labels");
    assertThat(fleet.secondsToLive(me)).isBetween(55L, 60L);
    for (String key : List.of(me + ":work", me + ":workers")) {
      Map<String, Object> work =
          TestFleet.fields(fleet.redis.call(jedis -> jedis.hvals(key)).get(0));
      assertThat(work).containsEntry("queue", "default");
      assertThat(work.get("run_at")).isInstanceOf(Long.class);
      assertThat((String) work.get("payload")).contains("\"args\":[9]");
    }
    assertThat(worker.processors().stream().filter(Processor::busy)).hasSize(1);
    go.countDown();
  }

  @Test
  void a_signal_left_by_sidekiq_s_pages_is_obeyed() {
    Worker worker = fleet.started(worker());
    fleet.redis.call(jedis -> jedis.lpush(worker.identity() + "-signals", "TSTP"));
    worker.beat();
    await().until(worker::isQuiet);
    fleet.redis.call(jedis -> jedis.lpush(worker.identity() + "-signals", "TERM"));
    worker.beat();
    worker.awaitStopped();
    assertThat(fleet.members("processes")).isEmpty();
  }

  @Test
  void work_goes_on_after_redis_was_killed_and_came_back() {
    List<String> told = new CopyOnWriteArrayList<>();
    WorkerListener listener =
        new WorkerListener() {
          @Override
          public void redisLost(Throwable error) {
            told.add("lost");
          }

          @Override
          public void redisBack() {
            told.add("back");
          }
        };
    try (RedisServer own =
            RedisServer.options()
                .config("appendonly", "yes")
                .config("appendfsync", "always")
                .start();
        Redis redis = Redis.connect(own.url())) {
      Client client = new Client(redis);
      Worker worker =
          Worker.builder(redis)
              .listener(listener)
              .handle("Ok", job -> performed.add(job.args().get(0)))
              .build();
      worker.start();
      client.push("Ok", 1);
      await().until(() -> performed.contains(1L));
      own.kill();
      await().until(() -> told.contains("lost"));
      own.restart();
      await().until(() -> told.contains("back"));
      client.push("Ok", 2);
      await().until(() -> performed.contains(2L));
      worker.stop();
      assertThat(told).as("said once each").containsExactly("lost", "back");
    }
  }

  @Test
  void connections_do_not_grow_with_the_concurrency() {
    fleet.started(worker().concurrency(100));
    fleet.client.pushBulk(IntStream.range(0, 5_000).mapToObj(i -> JobRequest.of("Ok", i)));
    await().until(() -> performed.size() == 5_000);
    long clients =
        fleet
            .redis
            .call(jedis -> jedis.info("clients"))
            .lines()
            .filter(line -> line.startsWith("connected_clients:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum();
    assertThat(clients).isLessThanOrEqualTo(16);
  }

  @Test
  void a_worker_with_basic_fetch_performs_jobs_but_keeps_no_claim() {
    fleet.client.push("Ok", 1);
    Worker worker = worker().basicFetch().build();
    worker.processOne();
    assertThat(performed).containsExactly(1L);
    assertThat(fleet.counter("stat:processed")).isEqualTo(1);
  }

  @Test
  void jobs_run_on_virtual_threads_where_the_jvm_has_them() {
    if (Runtime.version().feature() < 21) {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> worker().virtualThreads())
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageContaining("need Java 21");
      return;
    }
    Set<String> threads = ConcurrentHashMap.newKeySet();
    fleet.started(
        worker()
            .virtualThreads()
            .concurrency(50)
            .handle("Where", job -> threads.add(Thread.currentThread().toString())));
    fleet.client.pushBulk(IntStream.range(0, 500).mapToObj(i -> JobRequest.of("Where", i)));
    await().until(() -> fleet.counter("stat:processed") == 500);
    assertThat(threads).isNotEmpty().allMatch(thread -> thread.startsWith("VirtualThread"));
  }
}
