package jobsinpractice.engine;

import static jobsinpractice.engine.TestFleet.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Only a stop ends a processor's thread. */
class ProcessorThreadIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();
  final Set<Object> performed = ConcurrentHashMap.newKeySet();
  final HandoffBuffer feed = new HandoffBuffer(1);
  final CountDownLatch release = new CountDownLatch(1);
  private Fetcher fetcher;

  @Test
  void an_interrupt_after_the_job_s_end_does_not_end_the_processor() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    fleet.started(
        fleet
            .worker()
            .concurrency(3)
            .handle(
                "Job",
                job -> {
                  threads.add(Thread.currentThread());
                  performed.add(job.args().get(0));
                }));
    for (long round = 0; round < 20; round++) {
      long number = round;
      fleet.client.push("Job", number);
      await().until(() -> performed.contains(number));
      threads.forEach(Thread::interrupt); // as a job's own watchdog does that comes too late
    }
    assertThat(threads).allMatch(Thread::isAlive);
    await().until(() -> fleet.inFlight().isEmpty());
  }

  @Test
  void an_interrupt_that_a_listener_leaves_does_not_end_the_heartbeat() {
    AtomicInteger steps = new AtomicInteger();
    BackgroundLoop role =
        new BackgroundLoop(
            "heartbeat",
            () -> {
              steps.incrementAndGet();
              Thread.currentThread().interrupt();
              return Duration.ofMillis(1);
            },
            new Connectivity(new Listeners<WorkerListener>(List.of()), () -> true));
    role.start();
    await().until(() -> steps.get() > 10);
    role.end();
  }

  @Test
  void a_processor_whose_thread_is_gone_gets_another_and_its_job_counts_as_failed()
      throws Exception {
    ProcessorThread thread = lostInItsFirstJob(new WorkerListener() {});

    thread.replaceIfLost();
    push("second");

    await().until(() -> performed.contains("second"));
    await().until(() -> fleet.inFlight().isEmpty());
    assertThat(fields(fleet.set("retry").get(0)))
        .containsEntry("error_class", ProcessorThread.ThreadLost.class.getName())
        .containsEntry("args", List.of("first"));
  }

  @Test
  @Timeout(10)
  void a_listener_that_never_returns_does_not_keep_the_heartbeat_that_replaces_a_thread()
      throws Exception {
    CountDownLatch failed = new CountDownLatch(1);
    WorkerListener blocks =
        new WorkerListener() {
          @Override
          public void jobFailed(Job job, Throwable error, Duration elapsed) {
            failed.countDown();
            try {
              release.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        };
    ProcessorThread thread = lostInItsFirstJob(blocks);
    thread.replaceIfLost(); // on the heartbeat's thread
    failed.await();
    thread.replaceIfLost();
    assertThat(thread.alive()).isTrue();
  }

  @Test
  void no_thread_is_replaced_after_the_stop() throws Exception {
    ProcessorThread thread = lostInItsFirstJob(new WorkerListener() {});
    thread.abandon();
    thread.replaceIfLost();
    assertThat(thread.alive()).isFalse();
  }

  private ProcessorThread lostInItsFirstJob(WorkerListener listener) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Handler handler =
        job -> {
          if (!performed.add(job.args().get(0))) return;
          begun.countDown();
          if (job.args().contains("first")) release.await();
        };
    JobRetry retries = new JobRetry(fleet.clock, TestFleet.noJitter(), Map.of());
    Listeners<WorkerListener> listeners = new Listeners<>(List.of(listener));
    Processor processor =
        new Processor(Map.of("Job", handler), List.of(), listeners, retries, fleet.clock);
    Worker worker = fleet.worker().build();
    List<String> queues = worker.queues();
    fetcher =
        new ReliableFetcher(
            fleet.redis, fleet.clock, worker.identity(), queues, QueueOrder.strict(queues));
    Acknowledger acknowledger = new Acknowledger(fetcher, new Connectivity(listeners, () -> true));
    acknowledger.start();
    ProcessorThread thread = new ProcessorThread(processor, feed, acknowledger, new FirstOneDies());
    thread.start();
    push("first");
    begun.await();
    await().until(() -> !thread.alive());
    return thread;
  }

  private void push(String arg) {
    fleet.client.push("Job", arg);
    feed.put(fetcher.claim(1));
  }

  @AfterEach
  void end() {
    feed.close();
    release.countDown();
  }

  @Test
  void a_heartbeat_listener_that_never_returns_keeps_no_heartbeat_from_being_written()
      throws Exception {
    CountDownLatch blocked = new CountDownLatch(1);
    List<String> heard = new java.util.concurrent.CopyOnWriteArrayList<>();
    WorkerListener blocks =
        new WorkerListener() {
          @Override
          public void heartbeat(Worker worker) {
            heard.add(Thread.currentThread().getName());
            if (heard.size() == 1) return; // the first one, of the start itself
            blocked.countDown();
            try {
              release.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        };
    Worker worker = fleet.started(fleet.worker().listener(blocks));
    blocked.await();
    assertThat(heard.get(1)).isEqualTo("heartbeat-listeners");
    List<Thread> beats =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().equals("heartbeat"))
            .toList();
    await()
        .until(
            () ->
                beats.stream().anyMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING));
    worker.stop();
    assertThat(fleet.members("processes")).isEmpty();
  }

  /** Its first thread is gone while another one is inside the job: so it looks from outside. */
  private static final class FirstOneDies implements ThreadFactory {
    private boolean dead;

    @Override
    public Thread newThread(Runnable run) {
      if (dead) return Threads.platform().newThread(run);
      dead = true;
      return new Thread(() -> Threads.platform().newThread(run).start());
    }
  }
}
