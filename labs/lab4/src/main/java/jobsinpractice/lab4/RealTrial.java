package jobsinpractice.lab4;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;

/**
 * Given. A trial with the engine itself, on this machine and in real time: one worker, with a queue
 * that is not empty before the end, for a few seconds, of which the first is not counted.
 */
final class RealTrial implements Trial {
  static final int CORES = Runtime.getRuntime().availableProcessors();

  private static final double SKIPPED = 1;
  private static final double COUNTED = 4;

  private final Redis redis;
  private final Mix mix;
  private long runs;
  private List<RealJobs.Done> last = List.of();

  RealTrial(Redis redis, Mix mix) {
    this.redis = redis;
    this.mix = mix;
  }

  @Override
  public Measured with(int threads) {
    String queue = "trial-" + ++runs;
    double most =
        Math.min(threads / (mix.cpuSeconds() + mix.ioSeconds()), CORES / mix.cpuSeconds());
    Luck luck = Luck.draw(mix, 1.5 * most, SKIPPED + COUNTED, runs);
    RealJobs jobs = new RealJobs(mix, luck);
    new Client(redis)
        .pushBulk(
            IntStream.range(0, luck.jobs()).mapToObj(i -> JobRequest.of("Trial", i).queue(queue)));
    Worker worker =
        Worker.builder(redis)
            .concurrency(threads)
            .queues(queue)
            .handle("Trial", jobs::perform)
            .build();
    long start = System.nanoTime();
    worker.start();
    long from = start + Math.round(SKIPPED * 1e9);
    long to = from + Math.round(COUNTED * 1e9);
    for (long left = to - System.nanoTime(); left > 0; left = to - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    worker.quiet();
    last = jobs.done().stream().filter(job -> job.ended() >= from && job.ended() < to).toList();
    worker.stop();
    new jobsinpractice.engine.admin.Queue(redis, queue).clear();
    double[] service = last.stream().mapToDouble(RealJobs.Done::serviceSeconds).sorted().toArray();
    double p95 = service.length == 0 ? 0 : service[(int) Math.ceil(0.95 * service.length) - 1];
    return new Measured(service.length / COUNTED, p95);
  }

  /** Returns the wall and CPU time of each job of the last trial. */
  List<Timing> timings() {
    return last.stream().map(RealJobs.Done::timing).toList();
  }
}
