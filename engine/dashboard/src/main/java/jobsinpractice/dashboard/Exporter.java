package jobsinpractice.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import jobsinpractice.engine.admin.ProcessSet;
import jobsinpractice.engine.admin.ProcessSet.WorkerProcess;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.admin.RetrySet;
import jobsinpractice.engine.admin.ScheduledSet;

/**
 * The fleet's numbers for Prometheus, at {@code /metrics}, read from Redis when asked for. Names
 * are those of {@code jobs-micrometer}, which measures one worker; this shows what all have done.
 */
final class Exporter implements Section {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final MultiGauge sizes =
      MultiGauge.builder("queue.size").description("Jobs waiting").register(registry);
  private final MultiGauge latencies =
      MultiGauge.builder("queue.latency")
          .description("How long the oldest job has been waiting")
          .baseUnit("seconds")
          .register(registry);
  private final MultiGauge paused =
      MultiGauge.builder("queue.paused")
          .description("1 while the queue is paused")
          .register(registry);
  private final MultiGauge stuck =
      MultiGauge.builder("fleet.stuck")
          .description(
              "Seconds since a thread of the process last began a job; 0 while one is free")
          .baseUnit("seconds")
          .register(registry);
  private volatile Reading reading;
  private PageContext site;

  /** What one answer contains: read at one time, so that its numbers fit each other. */
  private record Reading(
      FleetSummary counts, Fleet fleet, double retryLatency, double scheduleLatency) {}

  /** Of all processes: resident memory (bytes), the slowest round trip to Redis (seconds). */
  private record Fleet(long rss, double roundTrip, long quiet) {
    static Fleet of(List<WorkerProcess> processes) {
      return new Fleet(
          processes.stream().mapToLong(WorkerProcess::rss).sum() * 1024,
          processes.stream().mapToLong(WorkerProcess::roundTripMicros).max().orElse(0) / 1e6,
          processes.stream().filter(WorkerProcess::quiet).count());
    }
  }

  @Override
  public void mount(RoutesConfig routes, PageContext site) {
    this.site = site;
    counter("jobs.processed", "Attempts that ended", r -> r.counts.processed());
    counter("jobs.failed", "Attempts that failed", r -> r.counts.failed());
    gauge("fleet.processes", "Worker processes alive", r -> r.counts.processes());
    gauge("fleet.quiet", "Worker processes that claim no more jobs", r -> r.fleet.quiet);
    gauge("fleet.busy", "Threads that are running a job", r -> r.counts.busy());
    gauge("fleet.threads", "Threads that can run jobs", r -> r.counts.threads());
    gauge("fleet.memory.bytes", "Resident memory of all workers", r -> r.fleet.rss);
    gauge("fleet.redis.rtt.seconds", "Slowest round trip to Redis", r -> r.fleet.roundTrip);
    gauge("retry.size", "Jobs in the retry set", r -> r.counts.retries());
    gauge("schedule.size", "Jobs scheduled for later", r -> r.counts.scheduled());
    gauge("dead.size", "Jobs in the dead set", r -> r.counts.dead());
    gauge("retry.latency.seconds", "How overdue the oldest retry is", r -> r.retryLatency);
    gauge(
        "schedule.latency.seconds",
        "How overdue the oldest scheduled job is",
        r -> r.scheduleLatency);
    routes.get("/metrics", this::scrape);
  }

  private void counter(String name, String what, ToDoubleFunction<Reading> value) {
    FunctionCounter.builder(name, this, exporter -> value.applyAsDouble(exporter.reading))
        .description(what)
        .register(registry);
  }

  private void gauge(String name, String what, ToDoubleFunction<Reading> value) {
    Gauge.builder(name, this, exporter -> value.applyAsDouble(exporter.reading))
        .description(what)
        .register(registry);
  }

  private synchronized void scrape(Context request) {
    List<WorkerProcess> processes = new ProcessSet(site.redis()).list();
    reading =
        new Reading(
            FleetSummary.of(site.redis()),
            Fleet.of(processes),
            new RetrySet(site.redis(), site.clock()).latency(),
            new ScheduledSet(site.redis(), site.clock()).latency());
    List<MultiGauge.Row<?>> depth = new ArrayList<>();
    List<MultiGauge.Row<?>> age = new ArrayList<>();
    List<MultiGauge.Row<?>> still = new ArrayList<>();
    for (Queue queue : Queue.all(site.redis())) {
      Tags name = Tags.of("queue", queue.name());
      depth.add(MultiGauge.Row.of(name, queue.size()));
      age.add(
          MultiGauge.Row.of(name, new Queue(site.redis(), queue.name(), site.clock()).latency()));
      still.add(MultiGauge.Row.of(name, queue.isPaused() ? 1 : 0));
    }
    sizes.register(depth, true);
    latencies.register(age, true);
    paused.register(still, true);
    List<MultiGauge.Row<?>> hanging = new ArrayList<>();
    StuckProcesses.seconds(site.redis(), processes)
        .forEach((id, since) -> hanging.add(MultiGauge.Row.of(Tags.of("process", id), since)));
    stuck.register(hanging, true);
    request.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape());
  }

  @Override
  public void stop() {
    registry.close();
  }
}
