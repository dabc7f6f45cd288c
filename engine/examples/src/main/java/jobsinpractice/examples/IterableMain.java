package jobsinpractice.examples;

import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.IterableJob;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.redislauncher.RedisServer;

/** A long job that is stopped by a deploy, and goes on where it was. */
public final class IterableMain {
  private IterableMain() {}

  public static void main(String[] args) throws InterruptedException {
    CountDownLatch atThree = new CountDownLatch(1);
    CountDownLatch deploy = new CountDownLatch(1);
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      IterableJob<Long> export =
          new IterableJob<>(
              redis,
              (cursor, job) ->
                  LongStream.range(cursor == null ? 1 : (Long) cursor + 1, 7).iterator(),
              row -> row,
              (row, job) -> {
                System.out.println("row " + row);
                if (row == 3) {
                  atThree.countDown();
                  deploy.await();
                }
              });
      new Client(redis).push("Export");
      Worker old = Worker.builder(redis).handle("Export", export).build();
      old.start();
      atThree.await();
      old.quiet();
      deploy.countDown();
      old.stop();
      System.out.println("deployed");
      Worker.builder(redis).handle("Export", export).build().processOne();
    }
  }
}
