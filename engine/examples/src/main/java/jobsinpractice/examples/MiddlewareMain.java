package jobsinpractice.examples;

import java.util.List;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Middleware;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.redislauncher.RedisServer;

/** Middleware around the push and around the handler: change, veto, time. */
public final class MiddlewareMain {
  private MiddlewareMain() {}

  public static void main(String[] args) {
    Middleware tenant =
        (job, next) -> {
          job.put("tenant", "acme"); // travels with the job
          next.call();
        };
    Middleware noSpam =
        (job, next) -> {
          if (!job.args().contains("spam")) next.call(); // not called: not pushed
        };
    Middleware timed =
        (job, next) -> {
          long before = System.nanoTime();
          try {
            next.call();
          } finally {
            boolean measured = System.nanoTime() > before;
            System.out.println(
                job.type() + " for " + job.field("tenant").get() + " timed: " + measured);
          }
        };
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      Client client = new Client(redis).with(tenant).with(noSpam);
      System.out.println("vetoed: " + (client.push("Mail", "spam") == null));
      client.push("Mail", "hello");

      Worker worker =
          Worker.builder(redis)
              .middleware(timed)
              .handle("Mail", job -> System.out.println("mail says " + List.copyOf(job.args())))
              .build();
      worker.processOne();
    }
  }
}
