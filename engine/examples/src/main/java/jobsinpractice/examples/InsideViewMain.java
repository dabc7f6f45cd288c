package jobsinpractice.examples;

import java.util.concurrent.CountDownLatch;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Processor;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.redislauncher.RedisServer;

/** Look into a running worker: which of its processors is busy, and with what. */
public final class InsideViewMain {
  private InsideViewMain() {}

  public static void main(String[] args) throws InterruptedException {
    CountDownLatch running = new CountDownLatch(3);
    CountDownLatch done = new CountDownLatch(1);
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      Worker worker =
          Worker.builder(redis)
              .concurrency(4)
              .handle(
                  "Thumbnail",
                  job -> {
                    running.countDown();
                    done.await();
                  })
              .build();
      worker.start();
      for (int i = 1; i <= 3; i++) new Client(redis).push("Thumbnail", i);
      running.await();

      long busy = worker.processors().stream().filter(Processor::busy).count();
      System.out.println(busy + " of " + worker.concurrency() + " busy");
      worker.processors().stream()
          .flatMap(processor -> processor.running().stream())
          .map(job -> job.job().type() + " " + job.job().args())
          .sorted()
          .forEach(System.out::println);

      done.countDown();
      worker.stop();
    }
  }
}
