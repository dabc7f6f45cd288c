package jobsinpractice.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * A worker process's engine: takes jobs from its queues and runs them on its processors.
 *
 * <p>{@link WorkerSettings} makes its parts, and {@link WorkerLifecycle} starts and ends them. Each
 * step of {@link WorkerLoops} is also a method here, so that a test drives them by hand.
 */
public final class Worker {
  /**
   * The exit code of a worker that a job ended by {@link System#exit}; sysexits.h calls it an
   * internal software error. The code that the job gave cannot be seen.
   */
  public static final int EXITED = 70;

  private final Redis redis;
  private final Clock clock;
  private final String identity;
  private final Capsules capsules;
  private final WorkerLoops loops;
  private final WorkerLifecycle lifecycle;

  private Worker(WorkerSettings given) {
    redis = given.redis;
    clock = given.time();
    identity = Heartbeat.newIdentity(given.random);
    Listeners<WorkerListener> listeners = new Listeners<>(given.listeners);
    Connectivity connectivity =
        new Connectivity(listeners, redis::answers, redis::takesWrites, Connectivity::onOwnThread);
    capsules = given.capsules(identity, listeners, connectivity);
    AtomicBoolean quiet = new AtomicBoolean();
    loops = given.loops(identity, capsules, quiet, connectivity);
    WorkerLifecycle.Events events = WorkerLifecycle.Events.of(this, listeners);
    lifecycle = new WorkerLifecycle(redis, capsules, loops, quiet, given.timeout, events);
  }

  public static Builder builder(Redis redis) {
    return new Builder(redis);
  }

  /**
   * Calls the startup listeners, writes the first heartbeat, starts all threads, and returns. The
   * first job is claimed after every startup listener has returned. A {@link #stop()} meanwhile
   * ends the start at its next step, before a job is claimed. After a stop, it does nothing.
   *
   * @throws IllegalStateException when a startup listener throws: the worker then ends without
   *     having begun, and its shutdown listeners are called
   * @throws RedisUnavailable when Redis cannot be reached or used
   */
  public void start() {
    lifecycle.start();
  }

  /**
   * Claims no more jobs; running jobs go on. TSTP does the same for Sidekiq. A second call returns
   * at once.
   */
  public void quiet() {
    lifecycle.quiet();
  }

  /**
   * Quiets, waits up to the timeout for running jobs, hands the rest back to their queues, and
   * ends. Returns when that is done, and at most {@link Shutdown#GRACE} after the timeout, whatever
   * Redis does. A second call waits for the first. A call by a startup listener returns at once;
   * the worker then ends when that listener has returned.
   */
  public void stop() {
    lifecycle.stop();
  }

  /** Waits until a stop, by whomever, is complete. */
  public void awaitStopped() {
    lifecycle.awaitStopped();
  }

  /** Claims, runs and settles one job on the calling thread. False when no job waits. */
  public boolean processOne() {
    return capsules.processOne();
  }

  /** Moves due retries and scheduled jobs to their queues; returns how many. */
  public int promoteDue() {
    return loops.promoteDue();
  }

  /** Writes one heartbeat and obeys one signal. */
  public void beat() {
    lifecycle.beat();
  }

  /** Gives dead processes' jobs back; returns how many went back and how many were set aside. */
  public Fetcher.Recovered recover() {
    return capsules.recover();
  }

  /** Logs every thread and where it is. As TTIN does for Sidekiq. */
  public void logThreads() {
    lifecycle.logThreads();
  }

  /** host:pid:12 hex digits. */
  public String identity() {
    return identity;
  }

  /** The threads of all capsules. */
  public int concurrency() {
    return processors().size();
  }

  /** Its groups of queues, "default" first. */
  public List<Capsule> capsules() {
    return capsules.list();
  }

  /** One for each thread, with the job that it runs now. */
  public List<Processor> processors() {
    return capsules.processors();
  }

  public List<String> queues() {
    return capsules.queues();
  }

  public Redis redis() {
    return redis;
  }

  public Clock clock() {
    return clock;
  }

  public boolean isQuiet() {
    return lifecycle.isQuiet();
  }

  /** The exit code of the worker's process; 0 unless a job or an extension set another one. */
  public int exitCode() {
    return lifecycle.exitCode();
  }

  /** Sets the exit code; a supervisor can start the worker again unless it is 0. */
  public void exitWith(int code) {
    lifecycle.exitWith(code);
  }

  /** How a worker is put together. Everything but the handlers has a default. */
  public static final class Builder {
    private final WorkerSettings settings;

    private Builder(Redis redis) {
      settings = new WorkerSettings(redis);
    }

    /** Threads that run jobs. */
    public Builder concurrency(int threads) {
      settings.main.concurrency(threads);
      return this;
    }

    /** Served in this order, strictly: a later queue only while the earlier ones are empty. */
    public Builder queues(String... names) {
      settings.main.queues(names);
      return this;
    }

    /** Served at random by weight: see {@link QueueOrder#weighted}. */
    public Builder weightedQueues(Map<String, Integer> weights) {
      settings.main.weightedQueues(weights);
      return this;
    }

    /**
     * Adds a group of queues with threads of its own, as Sidekiq's {@code config.capsule}: {@code
     * capsule("single", capsule -> capsule.concurrency(1).queues("ledger"))}. Called again with the
     * same name, it changes that group; "default" is the worker's own.
     */
    public Builder capsule(String name, Consumer<Capsule.Builder> how) {
      how.accept(settings.capsule(name));
      return this;
    }

    /** What a class does. Only classes registered here are ever run. */
    public Builder handle(String type, Handler handler) {
      settings.handlers.put(type, handler);
      return this;
    }

    public <A> Builder handle(JobType<A> type, Handler.Typed<A> handler) {
      return handle(type.name(), type.handler(handler));
    }

    /** Server middleware; the first one added is the outermost. */
    public Builder middleware(Middleware added) {
      settings.middleware.add(added);
      return this;
    }

    public Builder listener(WorkerListener added) {
      settings.listeners.add(added);
      return this;
    }

    /** When this class of job is tried again, if at all. */
    public Builder retryPolicy(String type, RetryPolicy policy) {
      settings.policies.put(type, policy);
      return this;
    }

    /** For jobs that do not name a number themselves; 25 unless it is set here. */
    public Builder maxRetries(int times) {
      settings.maxRetries(times);
      return this;
    }

    /** Called for each job that fails here for the last time; see also {@link DeathHandler}. */
    public Builder onDeath(DeathHandler handler) {
      settings.onDeath(handler);
      return this;
    }

    /** The same for one class of job only; Sidekiq's {@code sidekiq_retries_exhausted}. */
    public Builder onDeath(String type, DeathHandler handler) {
      settings.onDeath(type, handler);
      return this;
    }

    /** How long a stop waits for running jobs before it hands them back. */
    public Builder timeout(Duration most) {
      settings.timeout = Durations.checked(most, "the timeout of a stop");
      return this;
    }

    /**
     * How often all workers of this Redis together look for due jobs, on average: from 100 ms to a
     * day, 5 s unless it is set. Jobs that became due since the last look start together. Set the
     * same in each worker. Sidekiq calls it average_scheduled_poll_interval.
     *
     * @since 0.2.0
     */
    public Builder scheduledPollInterval(Duration average) {
      settings.pollInterval(average);
      return this;
    }

    /** A name for this process, shown next to its identity on Sidekiq's pages. */
    public Builder tag(String name) {
      settings.tag = name;
      return this;
    }

    /** More words about this process, on Sidekiq's pages. */
    public Builder labels(List<String> words) {
      settings.labels = List.copyOf(words);
      return this;
    }

    /** For comparison: a crash loses the running jobs. See {@link BasicFetcher}. */
    public Builder basicFetch() {
      return fetcher(Fetcher::basic);
    }

    /** Jobs are claimed and settled by this fetcher instead of the engine's own. */
    public Builder fetcher(Fetcher.Factory factory) {
      settings.fetcher = factory;
      return this;
    }

    /** Jobs run on virtual threads, as many at once as the concurrency. Needs Java 21. */
    public Builder virtualThreads() {
      settings.threads = Threads.virtual();
      return this;
    }

    /** For tests. Without it, due times are judged by the clock of Redis. */
    public Builder clock(Clock fixed) {
      settings.clock = fixed;
      return this;
    }

    public Builder random(RandomGenerator source) {
      settings.random = source;
      return this;
    }

    public Worker build() {
      return new Worker(settings);
    }
  }
}
