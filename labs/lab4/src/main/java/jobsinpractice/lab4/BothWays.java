package jobsinpractice.lab4;

import static jobsinpractice.lab4.ThreadsMain.say;
import static jobsinpractice.simulator.Model.constant;
import static jobsinpractice.simulator.Model.cores;
import static jobsinpractice.simulator.Model.hours;
import static jobsinpractice.simulator.Model.job;
import static jobsinpractice.simulator.Model.machine;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.redislauncher.RedisServer;
import jobsinpractice.simulator.Distribution;
import jobsinpractice.simulator.Fleet;
import jobsinpractice.simulator.JobClass;
import jobsinpractice.simulator.Result;
import jobsinpractice.simulator.Simulation;
import jobsinpractice.simulator.Trace;

/**
 * Given. One fleet, both ways: the same jobs, at the same moments and with the same lengths, once
 * through the engine and once through the simulator.
 */
final class BothWays {
  private static final Mix MIX =
      Mix.of(
          "both ways",
          Mix.CHARGE.share(0.9),
          // Suppose small photos: a photo of the usual size needs three times as much CPU.
          new Mix.Kind("Thumbnail", 0.1, 0.03, 0.01));
  private static final int THREADS = 8;
  private static final double PER_SECOND = 72;
  private static final double CALM = 10;
  private static final double SECONDS = 20;
  private static final int ROUNDS = 3;

  private BothWays() {}

  private record Seen(double utilization, double median, double mean, double service) {
    @Override
    public String toString() {
      return String.format(
          java.util.Locale.ROOT,
          "%8.1f%%  %9.1f ms  %7.1f ms  %9.1f ms",
          100 * utilization,
          1_000 * median,
          1_000 * mean,
          1_000 * service);
    }
  }

  static void run() throws InterruptedException {
    say(
        "One worker, %d threads, %d cores; %.0f jobs a second: 90%% charges (4 ms CPU, 96 ms I/O), 10%%"
            + " thumbnails (30 ms CPU, 10 ms I/O), all by chance",
        THREADS, RealTrial.CORES, PER_SECOND);
    say("");
    say("round             utilization  median latency  mean latency  mean service");
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      real(redis, Luck.draw(MIX, PER_SECOND, 5, 1)); // warm-up
      double handOver = real(redis, Luck.draw(MIX, CALM, 5, 2)).median();
      for (int round = 1; round <= ROUNDS; round++) {
        Luck luck = Luck.draw(MIX, PER_SECOND, SECONDS, 10 + round);
        Seen ideal = simulated(luck, 0, 0);
        say("%d  simulated   %s", round, ideal);
        Seen seen = real(redis, luck);
        say("   real        %s", seen);
        double longer = seen.service() - ideal.service();
        say("   adjusted    %s", simulated(luck, longer, handOver));
        say(
            "               each job %.1f ms longer, and %.1f ms from one job to the next",
            1_000 * longer, 1_000 * handOver);
      }
    }
  }

  /**
   * Returns what the simulator shows; its threads claim and settle in no time.
   *
   * @param longer additional seconds that each job takes
   * @param handOver seconds from a push to the start on a free thread; a thread is free again only
   *     after it has settled one job and claimed the next
   */
  private static Seen simulated(Luck luck, double longer, double handOver) {
    double more = longer + handOver;
    JobClass[] jobs =
        MIX.kinds().stream()
            .map(
                kind ->
                    job(kind.name())
                        .io(of(kind.ioSeconds() / 2))
                        .cpu(of(kind.cpuSeconds()))
                        .io(of(kind.ioSeconds() / 2 + more)))
            .toArray(JobClass[]::new);
    Result result =
        Simulation.seed(1)
            .load(Trace.parse("luck", luck.trace(MIX, more)).of(jobs))
            .fleet(Fleet.of(1).process().threads(THREADS).on(machine(cores(RealTrial.CORES))))
            .sampledEvery(hours(1))
            .runAndDrain(hours(1));
    double busy = result.serviceTime().sum() - handOver * luck.jobs();
    return new Seen(
        busy / THREADS / SECONDS,
        result.latency().median() + handOver,
        result.latency().mean() + handOver,
        busy / luck.jobs());
  }

  private static Distribution of(double seconds) {
    return constant(Duration.ofNanos(Math.round(seconds * 1e9)));
  }

  private static Seen real(Redis redis, Luck luck) throws InterruptedException {
    RealJobs jobs = new RealJobs(MIX, luck);
    long[] pushed = new long[luck.jobs()];
    Client client = new Client(redis);
    Worker worker = Worker.builder(redis).concurrency(THREADS).handle("Job", jobs::perform).build();
    worker.start();
    long start = System.nanoTime() + 100_000_000;
    for (int i = 0; i < pushed.length; i++) {
      park(start + Math.round(luck.at()[i] * 1e9));
      pushed[i] = System.nanoTime();
      client.push(JobRequest.of("Job", i));
    }
    while (jobs.done().size() < pushed.length) {
      LockSupport.parkNanos(10_000_000);
    }
    worker.stop();
    double[] latency =
        jobs.done().stream()
            .mapToDouble(d -> (d.started() - pushed[d.number()]) / 1e9)
            .sorted()
            .toArray();
    double busy = jobs.done().stream().mapToDouble(RealJobs.Done::serviceSeconds).sum();
    return new Seen(
        busy / THREADS / SECONDS,
        latency[latency.length / 2],
        Arrays.stream(latency).average().orElse(0),
        busy / latency.length);
  }

  private static void park(long until) {
    for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
