package jobsinpractice.browser;

import java.net.URI;
import jobsinpractice.dashboard.Dashboard;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.pulse.PulseExtension;
import jobsinpractice.redis.RedisServer;

/** A Redis of our own, a worker that has something to do, and the dashboard over both. */
final class Place implements AutoCloseable {
  final RedisServer server = RedisServer.options().pinned().start();
  final Redis redis = Redis.connect(server.url());
  final Client client = new Client(redis);
  private final Dashboard dashboard;
  private Worker worker;

  Place() {
    dashboard = Dashboard.builder(redis).build().start();
  }

  URI address() {
    return dashboard.address();
  }

  /** One that runs until {@link #close}; its jobs take as many milliseconds as they are told. */
  Worker work(int threads) {
    Worker.Builder builder =
        Worker.builder(redis).concurrency(threads).queues("default", "mailers");
    for (String type : new String[] {"Thumbnail", "WelcomeMail", "Webhook"}) {
      builder.handle(
          type,
          job -> {
            long millis = (Long) job.args().get(0);
            long until = System.nanoTime() + millis * 1_000_000;
            while (System.nanoTime() < until && !Thread.interrupted()) {
              java.util.concurrent.locks.LockSupport.parkNanos(until - System.nanoTime());
            }
            if (millis % 10 == 7) throw new IllegalStateException("customer answered 500");
          });
    }
    new PulseExtension().extend(builder);
    java.util.ServiceLoader.load(jobsinpractice.engine.WorkerExtension.class)
        .forEach(
            extension -> {
              if (!(extension instanceof PulseExtension)) extension.extend(builder);
            });
    worker = builder.build();
    worker.start();
    return worker;
  }

  void push(String type, long millis) {
    client.push(
        JobRequest.of(type, millis).queue(type.equals("WelcomeMail") ? "mailers" : "default"));
  }

  @Override
  public void close() {
    if (worker != null) worker.stop();
    dashboard.stop();
    redis.close();
    server.close();
  }
}
