package jobsinpractice.engine;

import java.time.Duration;

/** A worker process for {@link LimiterProcessesIT}: it notes each job that starts. */
final class LimiterWorkerMain {
  private LimiterWorkerMain() {}

  public static void main(String[] args) throws Exception {
    Redis redis = Redis.connect(System.getenv("REDIS_URL"));
    Worker worker =
        Worker.builder(redis)
            .concurrency(5)
            .middleware(Limiter.window(redis, "webhook", 50, Duration.ofHours(1)))
            .handle("Webhook", job -> note(redis, job))
            .build();
    worker.start();
    redis.call(jedis -> jedis.sadd("workers", worker.identity()));
    worker.awaitStopped();
  }

  /** While the test says so, a job waits for its process to be killed. */
  private static void note(Redis redis, Job job) throws InterruptedException {
    String number = job.args().get(0).toString();
    redis.call(jedis -> jedis.rpush("started", number));
    if (redis.<Boolean>call(jedis -> jedis.exists("hold"))) Thread.sleep(Long.MAX_VALUE);
  }
}
