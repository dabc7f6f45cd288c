package jobsinpractice.examples;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Processor;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.admin.RetrySet;
import jobsinpractice.redislauncher.RedisServer;

/**
 * Watch a worker waste its time: 10 threads, 28 webhooks of 200 ms a second, and one partner in
 * four whose server hangs from second 4 to 9, so that each call of it fails after 1 s. Takes 15 s.
 */
public final class WastedWorkMain {
  private static final int SECONDS = 14;

  private static volatile boolean hangs;

  private WastedWorkMain() {}

  /** Adds up attempts and busy time; a second's figures are the difference of two readings. */
  private static final class Ends implements WorkerListener {
    private final AtomicLong good = new AtomicLong();
    private final AtomicLong bad = new AtomicLong();
    private final AtomicLong goodMillis = new AtomicLong();
    private final AtomicLong badMillis = new AtomicLong();

    @Override
    public void jobSucceeded(Job job, Duration elapsed) {
      good.incrementAndGet();
      goodMillis.addAndGet(elapsed.toMillis());
    }

    @Override
    public void jobFailed(Job job, Throwable error, Duration elapsed) {
      bad.incrementAndGet();
      badMillis.addAndGet(elapsed.toMillis());
    }
  }

  /** Watches for 14 seconds, or as many as the argument says. */
  public static void main(String[] args) throws InterruptedException {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : SECONDS;
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      Client client = new Client(redis);
      Ends ends = new Ends();
      Worker worker =
          Worker.builder(redis)
              .concurrency(10)
              .handle("Webhook", WastedWorkMain::call)
              .listener(ends)
              .build();
      ScheduledExecutorService callers = Executors.newScheduledThreadPool(1);
      AtomicLong number = new AtomicLong();
      callers.scheduleAtFixedRate(
          () -> client.push(JobRequest.of("Webhook", number.incrementAndGet() % 4)),
          0,
          1_000 / 28,
          TimeUnit.MILLISECONDS);
      worker.start();
      System.out.println("second  busy  latency  retry set  done  failed  error rate  wasted");
      for (int second = 1; second <= seconds; second++) {
        hangs = second >= 4 && second < 10;
        Thread.sleep(Duration.ofSeconds(1).toMillis());
        System.out.println(line(second, worker, redis, ends));
      }
      callers.shutdownNow();
      worker.stop();
    }
  }

  private static void call(Job job) throws InterruptedException {
    boolean down = hangs && job.args().get(0).equals(0L);
    Thread.sleep(down ? 1_000 : 200);
    if (down) throw new IllegalStateException("no answer within 1 s");
  }

  private static String line(int second, Worker worker, Redis redis, Ends ends) {
    long busy = worker.processors().stream().filter(Processor::busy).count();
    long good = ends.good.getAndSet(0);
    long bad = ends.bad.getAndSet(0);
    long goodMillis = ends.goodMillis.getAndSet(0);
    long badMillis = ends.badMillis.getAndSet(0);
    return String.format(
        Locale.ROOT,
        "%6d  %3d%%  %5.1f s  %9d  %4d  %6d  %9d%%  %5d%%",
        second,
        100 * busy / worker.concurrency(),
        new Queue(redis, "default").latency(),
        new RetrySet(redis).size(),
        good,
        bad,
        share(bad, good),
        share(badMillis, goodMillis));
  }

  private static long share(long part, long rest) {
    return part + rest == 0 ? 0 : Math.round(100.0 * part / (part + rest));
  }
}
