package jobsinpractice.lab5;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.redislauncher.RedisServer;

/**
 * Given. The engine itself: one worker on a Redis of its own, and jobs that sleep for a given time.
 * It runs in real time, and every time here is from this machine's clock.
 */
final class RealFleet implements AutoCloseable {
  private final RedisServer server = RedisServer.start();
  private final Redis redis = Redis.connect(server.url());
  private final Client client = new Client(redis);
  private final Queue queue = new Queue(redis, "default");
  private final Worker worker;
  private volatile Round round;

  /** What happened to each job, in seconds, by its number. */
  static final class Round {
    final double[] waited;
    final double[] served;
    private final long[] pushed;
    private final double[] takes;
    private final CountDownLatch left;

    private Round(Luck luck) {
      waited = new double[luck.jobs()];
      served = new double[luck.jobs()];
      pushed = new long[luck.jobs()];
      takes = luck.takes();
      left = new CountDownLatch(luck.jobs());
    }
  }

  RealFleet(int threads) {
    worker = Worker.builder(redis).concurrency(threads).handle("Job", this::perform).build();
    worker.start();
  }

  private void perform(Job job) {
    long start = System.nanoTime();
    Round mine = round;
    int number = ((Number) job.args().get(0)).intValue();
    mine.waited[number] = (start - mine.pushed[number]) / 1e9;
    long end = start + Math.round(mine.takes[number] * 1e9);
    for (long left = end - start; left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    mine.served[number] = (System.nanoTime() - start) / 1e9;
    mine.left.countDown();
  }

  /** Pushes each job when it is due, and returns when the last one is done. */
  Round run(Luck luck) throws InterruptedException {
    Round now = new Round(luck);
    round = now;
    push(luck, System.nanoTime(), 0, luck.jobs());
    if (!now.left.await(2, TimeUnit.MINUTES)) {
      throw new IllegalStateException(now.left.getCount() + " jobs were not done in time");
    }
    return now;
  }

  /** Depth at the end of the burst, and seconds from there until no job waits. */
  double[] drain(Luck luck, double ends) throws InterruptedException {
    Round now = new Round(luck);
    round = now;
    int inBurst = 0;
    while (inBurst < luck.jobs() && luck.comes()[inBurst] < ends) {
      inBurst++;
    }
    int until = inBurst;
    long start = System.nanoTime();
    push(luck, start, 0, until);
    long end = start + Math.round(ends * 1e9);
    LockSupport.parkNanos(end - System.nanoTime());
    double depth = queue.size();
    Thread rest = new Thread(() -> push(luck, start, until, luck.jobs()), "callers");
    rest.start();
    while (queue.size() > 0) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    double drained = (System.nanoTime() - end) / 1e9;
    rest.join();
    now.left.await(2, TimeUnit.MINUTES);
    return new double[] {depth, drained};
  }

  private void push(Luck luck, long start, int from, int to) {
    for (int i = from; i < to; i++) {
      long due = start + Math.round(luck.comes()[i] * 1e9);
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      round.pushed[i] = System.nanoTime();
      client.push(JobRequest.of("Job", i));
    }
  }

  @Override
  public void close() {
    worker.stop();
    redis.close();
    server.close();
  }
}
