package jobsinpractice.engine;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jobsinpractice.engine.internal.Keys;

/** What a {@link Worker.Builder} has gathered, its defaults, and the parts made of it. */
final class WorkerSettings {
  final Redis redis;
  final Map<String, Handler> handlers = new LinkedHashMap<>();
  final List<Middleware> middleware = new ArrayList<>();
  final List<WorkerListener> listeners = new ArrayList<>();
  final Map<String, RetryPolicy> policies = new LinkedHashMap<>();
  final Map<String, Capsule.Builder> capsules = new LinkedHashMap<>();
  final Capsule.Builder main = new Capsule.Builder(Capsule.DEFAULT, 5);
  List<String> labels = List.of();
  Fetcher.Factory fetcher = Fetcher::reliable;
  String tag = "";
  Duration timeout = Duration.ofSeconds(25);

  /** Null until it is set: due times are then judged by the clock of Redis. */
  Clock clock;

  RandomGenerator random = new SecureRandom();
  ThreadFactory threads = Threads.platform();
  private int maxRetries = Limits.RETRIES;
  private Duration pollInterval = ScheduledPoller.USUAL_INTERVAL;

  WorkerSettings(Redis redis) {
    this.redis = redis;
    capsules.put(main.name(), main);
  }

  void maxRetries(int times) {
    if (times < 0) throw new IllegalArgumentException("a number of retries is not negative");
    maxRetries = times;
  }

  void pollInterval(Duration average) {
    Duration checked = Durations.checked(average, "the poll interval");
    if (checked.compareTo(Duration.ofMillis(100)) < 0
        || checked.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException(
          "the poll interval is " + average + "; it can be from 100 ms to a day");
    }
    pollInterval = checked;
  }

  /** Returns the capsule of this name; a new one has the worker's concurrency. */
  Capsule.Builder capsule(String name) {
    if (name.isBlank()) throw new IllegalArgumentException("a capsule needs a name");
    return capsules.computeIfAbsent(name, any -> new Capsule.Builder(name, main.concurrency()));
  }

  void onDeath(DeathHandler handler) {
    listeners.add(
        new WorkerListener() {
          @Override
          public void jobDied(Job job, Throwable error) {
            try {
              handler.died(job, error);
            } catch (Exception e) {
              throw new IllegalStateException("a death handler failed on " + job, e);
            }
          }
        });
  }

  void onDeath(String type, DeathHandler handler) {
    onDeath(
        (job, error) -> {
          if (job.type().equals(type)) handler.died(job, error);
        });
  }

  /** The clock of this machine, unless a test has set another one. */
  Clock time() {
    return clock == null ? Clock.systemUTC() : clock;
  }

  Capsules capsules(
      String identity, Listeners<WorkerListener> listeners, Connectivity connectivity) {
    Capsules.checkQueues(capsules.values());
    Clock time = time();
    JobRetry afterFailure = new JobRetry(time, random, Map.copyOf(policies), maxRetries);
    Map<String, Handler> known = Map.copyOf(handlers);
    List<Middleware> around = List.copyOf(middleware);
    List<Capsule> made = new ArrayList<>();
    for (Capsule.Builder each : capsules.values()) {
      List<String> queues = List.copyOf(each.weights().keySet());
      Fetcher jobs =
          fetcher.make(new Fetcher.Setup(redis, time, identity, queues, each.order(random)));
      List<Processor> processors =
          Stream.generate(() -> new Processor(known, around, listeners, afterFailure, time))
              .limit(each.concurrency())
              .toList();
      Manager manager = new Manager(jobs, processors, threads, connectivity);
      made.add(new Capsule(each.name(), each.weights(), processors, jobs, manager));
    }
    return new Capsules(made);
  }

  WorkerLoops loops(
      String identity, Capsules made, AtomicBoolean quiet, Connectivity connectivity) {
    Heartbeat heartbeat = new Heartbeat(redis, time(), identity, made.list());
    heartbeat.describe(tag, labels);
    ProgressWriter progress = new ProgressWriter(redis, identity, made.processors());
    WorkerLoops loops = new WorkerLoops(heartbeat, made, progress, quiet, connectivity);
    loops.add("retry-poller", poller(Keys.RETRY));
    loops.add("schedule-poller", poller(Keys.SCHEDULE));
    return loops;
  }

  private ScheduledPoller poller(String set) {
    return new ScheduledPoller(redis, set, clock, random, pollInterval);
  }
}
