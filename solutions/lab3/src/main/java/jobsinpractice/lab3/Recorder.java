package jobsinpractice.lab3;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.redislauncher.RedisServer;

/**
 * Given. Records runs of a fleet of one small machine, which is this process: a worker with a queue
 * that never runs empty, on its own Redis. It measures with your code.
 */
final class Recorder {
  private static final int BACKLOG = 20_000;
  private static final Duration WARM_UP = Duration.ofSeconds(1);

  private final Work work;
  private final Duration length;

  Recorder(Work work, Duration length) {
    this.work = work;
    this.length = length;
  }

  /** Records one run and its throughput; the warm-up does not count. */
  Taken run(int threads) throws InterruptedException {
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      fill(redis);
      CpuMeter meter = new CpuMeter(ProcessCpu::nanos);
      Throughput throughput = new Throughput(redis, Clock.systemUTC());
      Worker worker =
          Worker.builder(redis)
              .concurrency(threads)
              .timeout(Duration.ofSeconds(5))
              .handle(work.name(), work.handler)
              .listener(meter)
              .build();
      worker.start();
      TimeUnit.MILLISECONDS.sleep(WARM_UP.toMillis());
      long began = System.nanoTime();
      Usage before = meter.usage();
      Counters earlier = throughput.read();
      TimeUnit.MILLISECONDS.sleep(length.toMillis());
      Usage after = meter.usage();
      Duration on = Duration.ofNanos(System.nanoTime() - began);
      double rate = Throughput.jobsPerSecond(earlier, throughput.read());
      worker.stop();
      Usage used =
          new Usage(after.cpuSeconds() - before.cpuSeconds(), after.jobs() - before.jobs());
      return new Taken(new Run(List.of(new Machine("small", on, used))), rate);
    }
  }

  /** A recorded run, and the throughput from Redis's counters, in jobs/s. */
  record Taken(Run run, double jobsPerSecond) {}

  private void fill(Redis redis) {
    new Client(redis)
        .pushBulk(IntStream.range(0, BACKLOG).mapToObj(i -> JobRequest.of(work.name(), i)));
  }
}
