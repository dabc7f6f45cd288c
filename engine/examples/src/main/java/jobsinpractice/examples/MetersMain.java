package jobsinpractice.examples;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Comparator;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.micrometer.JobMeters;
import jobsinpractice.redislauncher.RedisServer;

/** The engine's numbers as Micrometer meters. */
public final class MetersMain {
  private MetersMain() {}

  public static void main(String[] args) {
    SimpleMeterRegistry registry = new SimpleMeterRegistry(); // in production: Prometheus, OTLP, …
    JobMeters meters = new JobMeters(registry);
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      for (int i = 0; i < 3; i++) new Client(redis).push("Mail", i);
      Worker worker = Worker.builder(redis).listener(meters).handle("Mail", job -> {}).build();
      meters.startup(worker); // worker.start() does this
      worker.processOne();
      worker.processOne();

      System.out.println("queue.size " + registry.get("queue.size").gauge().value());
      System.out.println("jobs done " + registry.get("jobs.duration").timer().count());
      registry.getMeters().stream()
          .map(Meter::getId)
          .sorted(Comparator.comparing(Meter.Id::getName))
          .forEach(id -> System.out.println("  " + id.getName() + " " + id.getTags()));
    }
  }
}
