package jobsinpractice.examples;

import java.time.Duration;
import jobsinpractice.engine.Backoff;
import jobsinpractice.engine.CircuitBreaker;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RetryAfter;
import jobsinpractice.engine.RetryBudget;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.admin.RetrySet;
import jobsinpractice.engine.admin.ScheduledSet;
import jobsinpractice.redislauncher.RedisServer;

/** Retries that do not keep a slow service down: full jitter, a budget, a breaker, Retry-After. */
public final class RetriesMain {
  private RetriesMain() {}

  /** What the payment provider answered. */
  static final class Busy extends Exception implements RetryAfter {
    private static final long serialVersionUID = 1L;

    Busy() {
      super("503 from the provider");
    }

    @Override
    public Duration retryAfter() {
      return Duration.ofSeconds(20);
    }
  }

  public static void main(String[] args) {
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      Client client = new Client(redis);
      for (int order = 1; order <= 10; order++) client.push("ChargeCard", order);
      CircuitBreaker breaker = CircuitBreaker.after(3).probesEvery(Duration.ofSeconds(30));
      Worker worker =
          Worker.builder(redis)
              .middleware(breaker)
              .middleware(RetryBudget.share(0.1))
              .retryPolicy(
                  "ChargeCard",
                  Backoff.exponential(Duration.ofSeconds(2), Duration.ofMinutes(10)).fullJitter())
              .handle(
                  "ChargeCard",
                  job -> {
                    throw new Busy();
                  })
              .build();
      while (worker.processOne()) {}
      System.out.println("the breaker is " + breaker.state("ChargeCard"));
      System.out.println("failed and to be retried: " + new RetrySet(redis).size());
      System.out.println("postponed, not counted: " + new ScheduledSet(redis).size());
    }
  }
}
