package jobsinpractice.examples;

import java.time.Duration;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.ExpiringJobs;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.UniqueJobs;
import jobsinpractice.engine.Worker;
import jobsinpractice.redislauncher.RedisServer;

/** A report that waits only once, and a code that is sent only while it is valid. */
public final class UniqueMain {
  private UniqueMain() {}

  public static void main(String[] args) {
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      // snippet: unique
      UniqueJobs unique = UniqueJobs.in(redis, Duration.ofMinutes(10)).only("Report");
      Client client = new Client(redis).with(unique.client());
      client.push("Report", 3);
      System.out.println("the second push returns " + client.push("Report", 3));
      client.push(JobRequest.of("LoginCode", 42).expiresIn(Duration.ofMinutes(10)));
      Worker worker =
          Worker.builder(redis)
              .middleware(unique.worker())
              .middleware(
                  new ExpiringJobs().onExpired(job -> System.out.println("too late: " + job)))
              .handle("Report", job -> System.out.println("report " + job.args().get(0)))
              .handle("LoginCode", job -> System.out.println("code for " + job.args().get(0)))
              .build();
      // end snippet
      while (worker.processOne()) {}
    }
  }
}
