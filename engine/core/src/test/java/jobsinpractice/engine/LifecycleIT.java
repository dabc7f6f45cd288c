package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import jobsinpractice.redislauncher.TcpProxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The order in which a worker starts and ends, also when both are asked for at once. */
@Timeout(120)
class LifecycleIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();
  final List<String> seen = new CopyOnWriteArrayList<>();

  Worker.Builder worker() {
    return Worker.builder(fleet.redis).handle("Ok", job -> seen.add("job"));
  }

  static Thread inBackground(Runnable run) {
    Thread thread = new Thread(run);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  static WorkerListener atStartup(Consumer<Worker> action) {
    return new WorkerListener() {
      @Override
      public void startup(Worker worker) {
        action.accept(worker);
      }
    };
  }

  @Test
  void no_job_is_claimed_and_no_heartbeat_written_before_all_startup_listeners_returned() {
    fleet.client.push("Ok");
    Worker.Builder builder =
        worker()
            .listener(atStartup(worker -> seen.add("first")))
            .listener(
                atStartup(
                    worker -> {
                      assertThat(fleet.members("processes")).isEmpty();
                      assertThat(fleet.list("queue:default")).hasSize(1);
                      seen.add("second");
                    }));
    fleet.started(builder);
    await().until(() -> seen.contains("job"));
    assertThat(seen).containsExactly("first", "second", "job");
  }

  @Test
  void a_startup_listener_that_throws_keeps_the_worker_from_starting() {
    fleet.client.push("Ok");
    Worker worker =
        worker()
            .listener(
                new WorkerListener() {
                  @Override
                  public void shutdown(Worker worker) {
                    seen.add("shutdown");
                  }
                })
            .listener(
                atStartup(
                    any -> {
                      throw new AssertionError("no\ndatabase");
                    }))
            .build();
    assertThatThrownBy(worker::start)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("The worker does not start: startup of listener ")
        .hasMessageEndingWith("threw java.lang.AssertionError: no.");
    assertThat(seen).containsExactly("shutdown");
    assertThat(fleet.list("queue:default")).hasSize(1);
    assertThat(fleet.members("processes")).isEmpty();
  }

  @Test
  void a_stop_during_the_start_ends_the_worker_before_it_claims() throws Exception {
    fleet.client.push("Ok");
    CountDownLatch inStartup = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Worker worker =
        worker()
            .listener(
                atStartup(
                    any -> {
                      inStartup.countDown();
                      awaitQuietly(goOn);
                    }))
            .build();
    Thread start = inBackground(worker::start);
    inStartup.await();
    Thread stop = inBackground(worker::stop);
    await().until(() -> stop.getState() != Thread.State.RUNNABLE);
    goOn.countDown();
    start.join();
    stop.join();
    worker.awaitStopped();
    assertThat(fleet.list("queue:default")).hasSize(1);
    assertThat(fleet.inFlight()).isEmpty();
    assertThat(fleet.members("processes")).isEmpty();
  }

  @Test
  void a_startup_listener_may_stop_the_worker() {
    fleet.client.push("Ok");
    Worker worker = worker().listener(atStartup(Worker::stop)).build();
    worker.start();
    worker.awaitStopped();
    assertThat(fleet.list("queue:default")).hasSize(1);
    assertThat(fleet.members("processes")).isEmpty();
  }

  @Test
  void a_start_after_the_stop_does_nothing() {
    List<String> heard = new CopyOnWriteArrayList<>();
    Worker worker = worker().listener(atStartup(any -> heard.add("startup"))).build();
    worker.stop();
    worker.start();
    assertThat(heard).isEmpty();
    assertThat(fleet.members("processes")).isEmpty();
  }

  @Test
  void a_heartbeat_listener_may_stop_the_worker() {
    AtomicInteger beats = new AtomicInteger();
    Worker worker =
        fleet.started(
            worker()
                .listener(
                    new WorkerListener() {
                      @Override
                      public void heartbeat(Worker worker) {
                        if (beats.incrementAndGet() == 2) worker.stop();
                      }
                    }));
    worker.awaitStopped();
    assertThat(fleet.members("processes")).isEmpty();
  }

  @Test
  void stops_from_several_threads_at_once_all_return() throws Exception {
    for (int round = 0; round < 50; round++) {
      Worker worker = worker().concurrency(1).build();
      CyclicBarrier together = new CyclicBarrier(3);
      List<Thread> threads = new CopyOnWriteArrayList<>();
      for (int i = 0; i < 3; i++) {
        threads.add(
            inBackground(
                () -> {
                  try {
                    together.await();
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                  worker.stop();
                }));
      }
      for (Thread thread : threads) thread.join();
      worker.awaitStopped();
    }
  }

  @Test
  void while_a_stop_waits_for_a_job_other_callers_get_their_answers() {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Worker worker =
        fleet.started(
            worker()
                .handle(
                    "Wait",
                    job -> {
                      running.countDown();
                      go.await();
                    }));
    fleet.client.push("Wait");
    awaitQuietly(running);
    inBackground(worker::stop);
    await().until(worker::isQuiet);
    Thread second = inBackground(worker::stop);
    await().until(() -> second.getState() == Thread.State.WAITING);
    worker.quiet();
    worker.beat();
    worker.logThreads();
    assertThat(worker.processors()).isNotEmpty();
    go.countDown();
    worker.awaitStopped();
    await().until(() -> !second.isAlive());
  }

  @Test
  void a_stop_ends_soon_after_its_timeout_though_redis_does_not_answer() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    AtomicReference<Thread> jobThread = new AtomicReference<>();
    try (TcpProxy proxy = new TcpProxy(TestFleet.server());
        Redis behind = Redis.connect(proxy.url())) {
      Worker worker =
          Worker.builder(behind)
              .queues("a", "b", "c")
              .timeout(Duration.ZERO)
              .handle(
                  "Stuck",
                  job -> {
                    jobThread.set(Thread.currentThread());
                    running.countDown();
                    new CountDownLatch(1).await();
                  })
              .listener(
                  new WorkerListener() {
                    @Override
                    public void shutdown(Worker worker) {
                      behind.call(jedis -> jedis.ping()); // a listener may need Redis too
                    }
                  })
              .build();
      worker.start();
      fleet.client.push(JobRequest.of("Stuck").queue("a"));
      running.await();
      proxy.deafen();
      Thread stop = inBackground(worker::stop);
      Duration slack = Duration.ofSeconds(3);
      await().atMost(Shutdown.GRACE.plus(slack)).until(() -> !stop.isAlive());
      await().until(() -> !jobThread.get().isAlive());
      proxy.heal();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
