package jobsinpractice.examples;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Processor;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.admin.RetrySet;
import jobsinpractice.engine.admin.Stats;
import jobsinpractice.redislauncher.RedisServer;

/**
 * Watch a worker through a burst: 10 threads, webhooks of 200 ms, 20 a second, and once 200 more at
 * the same time. One in ten fails. Takes 15 s.
 */
public final class BusyOrLateMain {
  private static final int SECONDS = 14;

  private BusyOrLateMain() {}

  /** Watches for 14 seconds, or as many as the argument says. */
  public static void main(String[] args) throws InterruptedException {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : SECONDS;
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      Client client = new Client(redis);
      Worker worker =
          Worker.builder(redis).concurrency(10).handle("Webhook", BusyOrLateMain::call).build();
      ScheduledExecutorService callers = Executors.newScheduledThreadPool(1);
      long[] number = {0};
      callers.scheduleAtFixedRate(() -> push(client, ++number[0]), 0, 50, TimeUnit.MILLISECONDS);
      worker.start();
      System.out.println("second  busy  depth  latency  retry set  processed");
      for (int second = 1; second <= seconds; second++) {
        Thread.sleep(Duration.ofSeconds(1).toMillis());
        System.out.println(line(second, worker, redis));
        if (second == 3) for (int i = 0; i < 200; i++) push(client, ++number[0]);
      }
      callers.shutdownNow();
      worker.stop();
    }
  }

  private static void push(Client client, long number) {
    client.push(JobRequest.of("Webhook", number));
  }

  private static void call(Job job) throws InterruptedException {
    Thread.sleep(200); // the partner's server works
    if ((Long) job.args().get(0) % 10 == 0) throw new IllegalStateException("503");
  }

  private static String line(int second, Worker worker, Redis redis) {
    Queue queue = new Queue(redis, "default");
    long busy = worker.processors().stream().filter(Processor::busy).count();
    return String.format(
        Locale.ROOT,
        "%6d  %3d%%  %5d  %5.1f s  %9d  %9d",
        second,
        100 * busy / worker.concurrency(),
        queue.size(),
        queue.latency(),
        new RetrySet(redis).size(),
        Stats.of(redis).processed());
  }
}
