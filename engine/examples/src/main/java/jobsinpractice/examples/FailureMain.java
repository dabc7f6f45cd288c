package jobsinpractice.examples;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobTimeout;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RetryPolicy.Decision;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.admin.RetrySet;
import jobsinpractice.redislauncher.RedisServer;

/** Say what a failure means: wait, give up, forget; and how long a job may take. */
public final class FailureMain {
  private FailureMain() {}

  public static void main(String[] args) {
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      Client client = new Client(redis);
      client.push("Charge", "card declined");
      client.push("Charge", "rate limited");
      client.push("Charge", "hangs");
      Worker worker =
          Worker.builder(redis)
              .middleware(JobTimeout.after(Duration.ofMillis(50)))
              .retryPolicy(
                  "Charge",
                  (failures, error, job) ->
                      switch (error.getMessage()) {
                        case "card declined" -> Decision.KILL; // no attempt can help
                        case "rate limited" -> Decision.after(Duration.ofMinutes(1));
                        default -> Decision.USUAL;
                      })
              .onDeath((job, error) -> System.out.println("dead: " + error.getMessage()))
              .handle(
                  "Charge",
                  job -> {
                    if (job.args().contains("hangs")) new CountDownLatch(1).await();
                    throw new IllegalStateException((String) job.args().get(0));
                  })
              .build();
      for (int i = 0; i < 3; i++) worker.processOne();
      new RetrySet(redis)
          .forEach(retry -> System.out.println("retried: " + retry.fields().get("error_message")));
    }
  }
}
