package jobsinpractice.examples;

import java.time.Duration;
import java.util.stream.Stream;
import jobsinpractice.engine.Backoff;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.redislauncher.RedisServer;

/** What a Ruby Sidekiq does, in Java, on the same keys. */
public final class FromSidekiqMain {
  private FromSidekiqMain() {}

  static void push(Client client) {
    // snippet: push
    // HardJob.perform_async(42, "en")
    client.push("HardJob", 42, "en");

    // HardJob.perform_in(5.minutes, 42)
    client.push(JobRequest.of("HardJob", 42).in(Duration.ofMinutes(5)));

    // HardJob.set(queue: "low", retry: 3).perform_async(42)
    client.push(JobRequest.of("HardJob", 42).queue("low").retry(3));

    // HardJob.perform_bulk([[1], [2], [3]])
    client.pushBulk(Stream.of(1, 2, 3).map(id -> JobRequest.of("HardJob", id)));
    // end snippet
  }

  static Worker.Builder worker(Redis redis) {
    // snippet: worker
    return Worker.builder(redis)
        .concurrency(10) // sidekiq -c 10 -q critical -q default
        .queues("critical", "default")
        .handle("HardJob", job -> System.out.println("hard job " + job.args().get(0)))
        .retryPolicy( // sidekiq_retry_in
            "HardJob",
            Backoff.exponential(Duration.ofSeconds(10), Duration.ofHours(1)).fullJitter())
        .onDeath( // sidekiq_retries_exhausted
            "HardJob", (job, error) -> System.out.println(job.jid() + " needs a person"))
        .middleware( // config.server_middleware
            (job, next) -> {
              System.out.println("before " + job.type());
              next.call();
            });
    // end snippet
  }

  public static void main(String[] args) {
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      push(new Client(redis));
      Worker worker = worker(redis).build();
      worker.processOne();
    }
  }
}
