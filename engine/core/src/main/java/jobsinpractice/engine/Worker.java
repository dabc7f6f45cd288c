package jobsinpractice.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jobsinpractice.engine.internal.Keys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A worker process's engine: takes jobs from its queues and runs them on its processors.
 *
 * <ol>
 *   <li>puts the parts together, and starts and ends them in order;
 *   <li>offers each step of {@link WorkerLoops} as a method, so that a test drives them by hand.
 * </ol>
 */
public final class Worker {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  /**
   * The exit code of a worker that a job ended by {@link System#exit}; sysexits.h calls it an
   * internal software error. The code that the job gave cannot be seen.
   */
  public static final int EXITED = 70;

  private final Redis redis;
  private final Clock clock;
  private final String identity;
  private final Duration timeout;
  private final Capsules capsules;
  private final Listeners<WorkerListener> listeners;
  private final WorkerLoops loops;
  private final ReentrantLock starting = new ReentrantLock();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final AtomicBoolean ending = new AtomicBoolean();
  private final AtomicBoolean quiet = new AtomicBoolean();
  private volatile int exitCode;

  private Worker(Builder given) {
    redis = given.redis;
    clock = given.clock == null ? Clock.systemUTC() : given.clock;
    timeout = given.timeout;
    identity = Heartbeat.newIdentity(given.random);
    listeners = new Listeners<>(given.listeners);
    Connectivity connectivity =
        new Connectivity(listeners, redis::answers, redis::takesWrites, Connectivity::onOwnThread);
    capsules = new Capsules(given.capsules(identity, listeners, connectivity));
    Heartbeat heartbeat = new Heartbeat(redis, clock, identity, capsules.list());
    heartbeat.describe(given.tag, given.labels);
    loops = new WorkerLoops(heartbeat, capsules, quiet, connectivity);
    loops.whenWritten(() -> listeners.tell(listener -> listener.heartbeat(this)));
    loops.onSignal(this::obey);
    loops.add("retry-poller", new ScheduledPoller(redis, Keys.RETRY, given.clock, given.random));
    loops.add(
        "schedule-poller", new ScheduledPoller(redis, Keys.SCHEDULE, given.clock, given.random));
  }

  public static Builder builder(Redis redis) {
    return new Builder(redis);
  }

  /**
   * Calls the startup listeners, writes the first heartbeat, starts all threads, and returns. The
   * first job is claimed after every startup listener has returned. A {@link #stop()} meanwhile
   * ends the start at its next step, before a job is claimed.
   *
   * @throws IllegalStateException when a startup listener throws: the worker then ends without
   *     having begun, and its shutdown listeners are called
   * @throws RedisUnavailable when Redis cannot be reached or used
   */
  public void start() {
    starting.lock();
    try {
      listeners.start(listener -> listener.startup(this));
      if (!stopping.get()) BootCheck.warnings(redis).forEach(LOG::warn);
      // The heartbeat comes before the first claim: a claim without one would look like a dead
      // process's, and be recovered.
      if (!stopping.get()) beat();
      if (!stopping.get()) startThreads();
    } catch (RuntimeException | Error e) {
      stopping.set(true);
      throw e;
    } finally {
      starting.unlock();
      if (stopping.get()) stop();
    }
  }

  private void startThreads() {
    loops.start();
    capsules.start();
  }

  /**
   * Claims no more jobs; running jobs go on. TSTP does the same for Sidekiq. A second call returns
   * at once.
   */
  public void quiet() {
    if (!quiet.compareAndSet(false, true)) return;
    capsules.quiet();
    listeners.tell(listener -> listener.quiet(this));
  }

  /**
   * Quiets, waits up to the timeout for running jobs, hands the rest back to their queues, and
   * ends. Returns when that is done, and at most {@link Shutdown#GRACE} after the timeout, whatever
   * Redis does. A second call waits for the first. A call by a startup listener returns at once;
   * the worker then ends when that listener has returned.
   */
  public void stop() {
    stopping.set(true);
    if (starting.isHeldByCurrentThread()) return;
    if (!ending.compareAndSet(false, true)) {
      awaitStopped();
      return;
    }
    Shutdown shutdown = new Shutdown(timeout);
    Thread caller = Thread.currentThread();
    try {
      if (!shutdown.handBack(() -> handBackAndLeave(caller))) {
        LOG.warn(
            "Redis did not answer within {} s after the stop's timeout. Another worker recovers the"
                + " jobs in flight when this heartbeat has expired.",
            Shutdown.HAND_BACK.toSeconds());
      }
      loops.end();
      capsules.abandon();
      shutdown.farewell(() -> listeners.tell(listener -> listener.shutdown(this)));
    } finally {
      stopped.countDown();
    }
  }

  /** All of a stop that needs Redis. */
  private void handBackAndLeave(Thread caller) {
    starting.lock(); // a start under way ends at its next step
    starting.unlock();
    quiet();
    try {
      int unfinished = capsules.stop(timeout);
      if (capsules.exited() && exitCode == 0) exitCode = EXITED;
      if (unfinished > 0) {
        LOG.warn(
            "Not ended within {} s and handed back: {}",
            timeout.toSeconds(),
            unfinished == 1 ? "1 job" : unfinished + " jobs");
      }
      loops.leave(caller);
    } catch (RedisUnavailable e) {
      LOG.warn("{} The heartbeat expires by itself.", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until a stop, by whomever, is complete. */
  public void awaitStopped() {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
    loops.writeHeartbeat();
    listeners.tell(listener -> listener.heartbeat(this));
  }

  /** Gives dead processes' jobs back; returns how many went back and how many were set aside. */
  public Fetcher.Recovered recover() {
    return capsules.recover();
  }

  /** Signals from Sidekiq's pages. On a thread of its own: a stop ends the thread that heard it. */
  private void obey(String signal) {
    LOG.info("Signal {} by way of Redis", signal);
    switch (signal) {
      case "TSTP" -> new Thread(this::quiet, "quiet").start();
      case "TERM" -> new Thread(this::stop, "stop").start();
      case "TTIN" -> logThreads();
      default -> LOG.warn("Signal {} is unknown", signal);
    }
  }

  /** Logs every thread and where it is. As TTIN does for Sidekiq. */
  public void logThreads() {
    LOG.info(Threads.dump());
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
    return quiet.get();
  }

  /**
   * The exit code of the worker command's process; 0 unless a job or an extension set another one.
   */
  public int exitCode() {
    return exitCode;
  }

  /**
   * Sets the exit code, for a supervisor that distinguishes "stopped on purpose" (0) from "start me
   * again".
   */
  public void exitWith(int code) {
    exitCode = code;
  }

  /** How a worker is put together. Everything but the handlers has a default. */
  public static final class Builder {
    private final Redis redis;
    private final Map<String, Handler> handlers = new LinkedHashMap<>();
    private final List<Middleware> middleware = new ArrayList<>();
    private final List<WorkerListener> listeners = new ArrayList<>();
    private final Map<String, RetryPolicy> policies = new LinkedHashMap<>();
    private final Map<String, Capsule.Builder> capsules = new LinkedHashMap<>();
    private final Capsule.Builder main = new Capsule.Builder(Capsule.DEFAULT, 5);
    private List<String> labels = List.of();
    private int maxRetries = Limits.RETRIES;
    private Fetcher.Factory fetcher = Fetcher::reliable;
    private String tag = "";
    private Duration timeout = Duration.ofSeconds(25);
    private Clock clock;
    private RandomGenerator random = new java.security.SecureRandom();
    private ThreadFactory threads = Threads.platform();

    private Builder(Redis redis) {
      this.redis = redis;
      capsules.put(main.name(), main);
    }

    /** Threads that run jobs. */
    public Builder concurrency(int threads) {
      main.concurrency(threads);
      return this;
    }

    /** Served in this order, strictly: a later queue only while the earlier ones are empty. */
    public Builder queues(String... names) {
      main.queues(names);
      return this;
    }

    /** Served at random by weight: see {@link QueueOrder#weighted}. */
    public Builder weightedQueues(Map<String, Integer> weights) {
      main.weightedQueues(weights);
      return this;
    }

    /**
     * Adds a group of queues with threads of its own, as Sidekiq's {@code config.capsule}: {@code
     * capsule("single", capsule -> capsule.concurrency(1).queues("ledger"))}. Called again with the
     * same name, it changes that group; "default" is the worker's own.
     */
    public Builder capsule(String name, Consumer<Capsule.Builder> settings) {
      if (name.isBlank()) throw new IllegalArgumentException("a capsule needs a name");
      settings.accept(
          capsules.computeIfAbsent(name, any -> new Capsule.Builder(name, main.concurrency())));
      return this;
    }

    /** What a class does. Only classes registered here are ever run. */
    public Builder handle(String type, Handler handler) {
      handlers.put(type, handler);
      return this;
    }

    public <A> Builder handle(JobType<A> type, Handler.Typed<A> handler) {
      return handle(type.name(), type.handler(handler));
    }

    /** Server middleware; the first one added is the outermost. */
    public Builder middleware(Middleware added) {
      middleware.add(added);
      return this;
    }

    public Builder listener(WorkerListener added) {
      listeners.add(added);
      return this;
    }

    /** When this class of job is tried again, if at all. */
    public Builder retryPolicy(String type, RetryPolicy policy) {
      policies.put(type, policy);
      return this;
    }

    /** For jobs that do not name a number themselves; 25 unless it is set here. */
    public Builder maxRetries(int times) {
      if (times < 0) throw new IllegalArgumentException("a number of retries is not negative");
      maxRetries = times;
      return this;
    }

    /** Called for every job that no attempt will follow. */
    public Builder onDeath(DeathHandler handler) {
      return listener(
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

    /** The same for one class of job only; Sidekiq's {@code sidekiq_retries_exhausted}. */
    public Builder onDeath(String type, DeathHandler handler) {
      return onDeath(
          (job, error) -> {
            if (job.type().equals(type)) handler.died(job, error);
          });
    }

    /** How long a stop waits for running jobs before it hands them back. */
    public Builder timeout(Duration most) {
      timeout = Durations.checked(most, "the timeout of a stop");
      return this;
    }

    /** A name for this process, shown next to its identity on Sidekiq's pages. */
    public Builder tag(String name) {
      tag = name;
      return this;
    }

    /** More words about this process, on Sidekiq's pages. */
    public Builder labels(List<String> words) {
      labels = List.copyOf(words);
      return this;
    }

    /** At most once: what a crash loses is the lesson. See {@link BasicFetcher}. */
    public Builder basicFetch() {
      return fetcher(Fetcher::basic);
    }

    /** Jobs are claimed and settled by this fetcher instead of the engine's own. */
    public Builder fetcher(Fetcher.Factory factory) {
      fetcher = factory;
      return this;
    }

    /**
     * Jobs run on virtual threads; the concurrency still limits how many at once. Needs Java 21.
     */
    public Builder virtualThreads() {
      threads = Threads.virtual();
      return this;
    }

    /** For tests. Without it, due times are judged by the clock of Redis. */
    public Builder clock(Clock fixed) {
      clock = fixed;
      return this;
    }

    public Builder random(RandomGenerator source) {
      random = source;
      return this;
    }

    public Worker build() {
      Capsules.checkQueues(capsules.values());
      return new Worker(this);
    }

    private List<Capsule> capsules(
        String identity, Listeners<WorkerListener> listeners, Connectivity connectivity) {
      Clock time = clock == null ? Clock.systemUTC() : clock;
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
      return made;
    }
  }
}
