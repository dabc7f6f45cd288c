package jobsinpractice.micrometer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Processor;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.UnknownJobClass;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.engine.admin.DeadSet;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.admin.RetrySet;
import jobsinpractice.engine.admin.ScheduledSet;

/**
 * A worker's numbers as meters; add it as a listener.
 *
 * <pre>
 * jobs.duration      timer, tags queue, class, outcome (success, failure)
 * jobs.retried       counter, tags queue, class
 * jobs.postponed     counter, tags queue, class
 * jobs.died          counter, tags queue, class
 * jobs.busy          gauge: threads that run a job now
 * jobs.concurrency   gauge: threads
 * queue.size         gauge, tag queue: jobs waiting
 * queue.latency      gauge, tag queue, seconds: age of the job that waits longest
 * schedule.size, retry.size, dead.size   gauges
 * retry.latency      gauge, seconds: how long the most overdue retry has been due
 * redis.outages      counter: times that Redis was lost
 * </pre>
 *
 * Tags have few values: a jid is never one, and all classes that no handler serves are "(unknown)".
 */
public final class JobMeters implements WorkerListener {
  private static final String UNKNOWN = "(unknown)";

  private final MeterRegistry registry;

  /** Classes that a handler of this worker has run. Any other name is a stranger's text. */
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  /** Queues that have gauges. */
  private final Set<String> queues = ConcurrentHashMap.newKeySet();

  /** The one that was started last: an application may stop its worker and start another one. */
  private volatile Worker worker;

  public JobMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void startup(Worker started) {
    boolean first = worker == null;
    worker = started;
    Redis redis = started.redis();
    for (String name : started.queues()) {
      if (queues.add(name)) gauges(new Queue(redis, name, started.clock()));
    }
    if (!first) return;
    gauge("jobs.busy", this, m -> m.worker.processors().stream().filter(Processor::busy).count());
    gauge("jobs.concurrency", this, m -> m.worker.concurrency());
    gauge("schedule.size", new ScheduledSet(redis), ScheduledSet::size);
    gauge("retry.size", new RetrySet(redis), RetrySet::size);
    gauge("dead.size", new DeadSet(redis), DeadSet::size);
    RetrySet retries = new RetrySet(redis, started.clock());
    Gauge.builder("retry.latency", retries, asked(RetrySet::latency))
        .baseUnit("seconds")
        .strongReference(true)
        .register(registry);
  }

  private void gauges(Queue queue) {
    Gauge.builder("queue.size", queue, asked(Queue::size))
        .tag("queue", queue.name())
        .strongReference(true)
        .register(registry);
    Gauge.builder("queue.latency", queue, asked(Queue::latency))
        .tag("queue", queue.name())
        .baseUnit("seconds")
        .strongReference(true)
        .register(registry);
  }

  private <T> void gauge(String name, T source, ToDoubleFunction<T> value) {
    Gauge.builder(name, source, asked(value)).strongReference(true).register(registry);
  }

  /** No number, rather than an old one, while Redis does not answer. */
  private static <T> ToDoubleFunction<T> asked(ToDoubleFunction<T> value) {
    return source -> {
      try {
        return value.applyAsDouble(source);
      } catch (RedisUnavailable e) {
        return Double.NaN;
      }
    };
  }

  @Override
  public void jobSucceeded(Job job, Duration elapsed) {
    known.add(job.type());
    duration(job, "success", elapsed);
  }

  @Override
  public void jobFailed(Job job, Throwable error, Duration elapsed) {
    if (!(error instanceof UnknownJobClass)) known.add(job.type());
    duration(job, "failure", elapsed);
  }

  private void duration(Job job, String outcome, Duration elapsed) {
    Timer.builder("jobs.duration")
        .tags("queue", job.queue(), "class", type(job), "outcome", outcome)
        .register(registry)
        .record(elapsed);
  }

  @Override
  public void jobRetried(Job job, Instant at) {
    count("jobs.retried", job);
  }

  @Override
  public void jobPostponed(Job job, Instant at) {
    count("jobs.postponed", job);
  }

  @Override
  public void jobDied(Job job, Throwable error) {
    count("jobs.died", job);
  }

  private String type(Job job) {
    return known.contains(job.type()) ? job.type() : UNKNOWN;
  }

  private void count(String name, Job job) {
    registry.counter(name, "queue", job.queue(), "class", type(job)).increment();
  }

  @Override
  public void redisLost(Throwable error) {
    Counter.builder("redis.outages").register(registry).increment();
  }
}
