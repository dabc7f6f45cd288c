package jobsinpractice.examples;

import java.util.Map;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.ShardedClient;
import jobsinpractice.engine.Worker;
import jobsinpractice.redislauncher.RedisServer;

/** Two Redis servers: one queue is always on the second, and invoices are split by customer. */
public final class ShardsMain {
  private ShardsMain() {}

  public static void main(String[] args) {
    try (RedisServer first = RedisServer.start();
        RedisServer second = RedisServer.start();
        Redis red = Redis.connect(first.url());
        Redis blue = Redis.connect(second.url())) {
      // snippet: shards
      ShardedClient shards =
          ShardedClient.of(Map.of("red", new Client(red), "blue", new Client(blue)))
              .withQueue("thumbnails", "blue");
      shards.push(JobRequest.of("Thumbnail", 7).queue("thumbnails"));
      for (int customer = 1; customer <= 4; customer++) {
        shards.forKey("customer:" + customer).push("Invoice", customer);
      }
      // end snippet
      Worker onRed = worker(red, "red");
      Worker onBlue = worker(blue, "blue");
      while (onRed.processOne() || onBlue.processOne()) {}
    }
  }

  private static Worker worker(Redis redis, String shard) {
    return Worker.builder(redis)
        .queues("thumbnails", "default")
        .handle("Thumbnail", job -> System.out.println(shard + " thumbnail " + job.args().get(0)))
        .handle("Invoice", job -> System.out.println(shard + " invoice " + job.args().get(0)))
        .build();
  }
}
