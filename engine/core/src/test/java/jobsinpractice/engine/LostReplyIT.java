package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A reply that carries a job is lost, or every connection breaks on the worker's side only, or goes
 * silent, at random moments. Each job is performed in time, in a worker that lives on. {@code
 * -Dchaos.cuts=200} is the full run: that many lost replies, and that many half-open cuts.
 */
class LostReplyIT {
  static final int CUTS = Integer.getInteger("chaos.cuts", 20);
  static final long SEED = Long.getLong("chaos.seed", 42);
  static final Duration BOUND = Duration.ofSeconds(10);

  /** Redis's side of a cut connection lives longer than any wait that it serves. */
  static final long HALF_OPEN_MILLIS = 4_000;

  @RegisterExtension final TestFleet fleet = new TestFleet();

  @Test
  void whatever_breaks_a_job_that_no_thread_runs_is_performed_within_ten_seconds()
      throws Exception {
    List<Round> rounds =
        Stream.of(1, 4, 50)
            .flatMap(queues -> Stream.of(new Round(queues, false), new Round(queues, true)))
            .toList();
    int each = (CUTS + rounds.size() - 1) / rounds.size();
    ExecutorService threads = Executors.newFixedThreadPool(rounds.size());
    List<Future<?>> ends = new ArrayList<>();
    for (Round round : rounds) ends.add(threads.submit(() -> round.play(each)));
    threads.shutdown();
    for (Future<?> end : ends) end.get();
    System.out.printf(Locale.ROOT, "Lost replies and half-open cuts, seed %d:%n", SEED);
    rounds.forEach(round -> System.out.println("  " + round.result()));
    assertThat(rounds)
        .allSatisfy(
            round -> {
              assertThat(round.slowest).isLessThan(BOUND);
              assertThat(round.slowestSilent).isLessThan(BOUND);
            });
    assertThat(fleet.inFlight()).isEmpty();
  }

  /** One worker with its network, and its jobs. */
  private final class Round {
    final int queues;
    final boolean load;
    final Random random;
    final Map<Object, Long> pushed = new ConcurrentHashMap<>();
    final Map<Object, Long> performed = new ConcurrentHashMap<>();
    final AtomicInteger duplicates = new AtomicInteger();
    final AtomicInteger next = new AtomicInteger();
    int lost;
    int halfOpen;
    int silent;
    int counted;
    Duration slowest = Duration.ZERO;
    Duration slowestSilent = Duration.ZERO;

    Round(int queues, boolean load) {
      this.queues = queues;
      this.load = load;
      this.random = new Random(SEED + queues * 2 + (load ? 1 : 0));
    }

    Void play(int cuts) throws Exception {
      ScheduledExecutorService pusher = Executors.newSingleThreadScheduledExecutor();
      try (LossyProxy proxy = new LossyProxy(TestFleet.server());
          Redis redis = Redis.connect(proxy.url())) {
        Worker worker =
            Worker.builder(redis)
                .queues(IntStream.range(0, queues).mapToObj(this::queue).toArray(String[]::new))
                .concurrency(4)
                .handle("Ok", job -> perform(job.args().get(0)))
                .build();
        worker.start();
        if (load) pusher.scheduleAtFixedRate(this::push, 5, 5, TimeUnit.MILLISECONDS);
        for (int cut = 0; cut < cuts; cut++) {
          pause(1_500);
          int before = proxy.lost();
          proxy.loseNextJob();
          push();
          await().until(() -> proxy.lost() > before);
          lost++;
          allArePerformed();
          pause(1_500);
          proxy.cutClientSides(HALF_OPEN_MILLIS);
          halfOpen++;
          for (int i = 0; i < 4; i++) {
            push();
            pause(700);
          }
          allArePerformed();
          slowest = longer(slowest);
          proxy.silence();
          silent++;
          push();
          allArePerformed();
          slowestSilent = longer(slowestSilent);
        }
        pusher.shutdown();
        allArePerformed();
        worker.stop();
      } finally {
        pusher.shutdownNow();
      }
      return null;
    }

    String queue(int number) {
      return "q" + queues + (load ? "-load-" : "-idle-") + number;
    }

    void push() {
      int id = next.incrementAndGet();
      pushed.put((long) id, System.nanoTime());
      fleet.client.push(JobRequest.of("Ok", id).queue(queue(id % queues)));
    }

    void perform(Object id) {
      if (performed.putIfAbsent(id, System.nanoTime()) != null) duplicates.incrementAndGet();
    }

    /** Every job that has been pushed up to now. */
    void allArePerformed() {
      int until = next.get();
      await()
          .atMost(BOUND.multipliedBy(2)) // for the message of the assertion, which counts exactly
          .pollInterval(Duration.ofMillis(20))
          .until(
              () -> IntStream.rangeClosed(1, until).allMatch(i -> performed.containsKey((long) i)));
    }

    void pause(int mostMillis) {
      Duration pause = Duration.ofMillis(random.nextInt(mostMillis));
      await().pollDelay(pause).timeout(pause.plusSeconds(10)).until(() -> true);
    }

    /** The longest time from push to start among the jobs since the last call, and this one. */
    Duration longer(Duration sofar) {
      int until = next.get();
      Duration longest = sofar;
      for (; counted < until; counted++) {
        Long id = counted + 1L;
        if (!performed.containsKey(id)) break; // pushed a moment ago
        Duration took = Duration.ofNanos(performed.get(id) - pushed.get(id));
        if (took.compareTo(longest) > 0) longest = took;
      }
      return longest;
    }

    String result() {
      return String.format(
          Locale.ROOT,
          "%2d queues, %s: %d lost replies, %d half-open cuts, %d silences, %d jobs:"
              + " lost %d, duplicates %d, slowest %.1f s, after a silence %.1f s",
          queues,
          load ? "load" : "idle",
          lost,
          halfOpen,
          silent,
          next.get(),
          next.get() - performed.size(),
          duplicates.get(),
          slowest.toMillis() / 1e3,
          slowestSilent.toMillis() / 1e3);
    }
  }
}
