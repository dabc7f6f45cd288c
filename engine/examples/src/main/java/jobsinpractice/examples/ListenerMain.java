package jobsinpractice.examples;

import java.time.Duration;
import java.time.Instant;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.redislauncher.RedisServer;

/** Hear what a worker does, without being able to break it. */
public final class ListenerMain {
  private ListenerMain() {}

  static final class Narrator implements WorkerListener {
    @Override
    public void jobStarted(Job job) {
      System.out.println(job.type() + " starts, after " + job.attempt() + " failed attempts");
    }

    @Override
    public void jobFailed(Job job, Throwable error, Duration elapsed) {
      System.out.println(job.type() + " failed: " + error.getMessage());
    }

    @Override
    public void jobRetried(Job job, Instant at) {
      System.out.println(job.type() + " will be tried again");
    }

    @Override
    public void jobDied(Job job, Throwable error) {
      System.out.println(job.type() + " is dead");
    }
  }

  public static void main(String[] args) {
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      Client client = new Client(redis);
      client.push("Webhook", "https://example.org");
      client.push(JobRequest.of("Webhook", "https://example.org").retry(0));
      Worker worker =
          Worker.builder(redis)
              .listener(new Narrator())
              .handle(
                  "Webhook",
                  job -> {
                    throw new IllegalStateException("503 from the other side");
                  })
              .build();
      worker.processOne();
      worker.processOne();
    }
  }
}
