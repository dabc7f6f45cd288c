package jobsinpractice.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import jobsinpractice.engine.Outcome.Settlement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A worker process's engine: takes jobs from its queues and runs them on its processors.
 *
 * <ol>
 *   <li>puts the parts together, and starts and ends them in order;
 *   <li>offers each background role's step as a method, so that a test drives them by hand.
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
  private final Fetcher fetcher;
  private final List<Processor> processors = new ArrayList<>();
  private final Listeners listeners;
  private final Heartbeat heartbeat;
  private final ScheduledPoller retries;
  private final ScheduledPoller schedule;
  private final Manager manager;
  private final Role reconciler;
  private final List<Role> roles = new ArrayList<>();

  /** Not among the roles that a stop waits for: a listener may never return. */
  private final Role hearing;

  private final Semaphore written = new Semaphore(0);
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
    listeners = new Listeners(given.listeners);
    Connectivity connectivity = new Connectivity(listeners, redis::answers, redis::takesWrites);
    fetcher = given.fetcher(clock, identity);
    Retries afterFailure = new Retries(clock, given.random, Map.copyOf(given.policies));
    Map<String, Handler> handlers = Map.copyOf(given.handlers);
    for (int i = 0; i < given.concurrency; i++) {
      processors.add(
          new Processor(handlers, List.copyOf(given.middleware), listeners, afterFailure, clock));
    }
    heartbeat = new Heartbeat(redis, clock, identity, fetcher, processors);
    heartbeat.tag(given.tag);
    retries = new ScheduledPoller(redis, Keys.RETRY, given.clock, given.random);
    schedule = new ScheduledPoller(redis, Keys.SCHEDULE, given.clock, given.random);
    manager = new Manager(fetcher, processors, given.threads, connectivity);
    roles.add(new Role("heartbeat", this::beatStep, connectivity));
    hearing = new Role("heartbeat-listeners", this::hearStep, connectivity);
    roles.add(new Role("retry-poller", () -> pollStep(retries), connectivity));
    roles.add(new Role("schedule-poller", () -> pollStep(schedule), connectivity));
    roles.add(new Role("recovery", this::recoverStep, connectivity));
    reconciler = new Role("reconciler", this::reconcileStep, connectivity);
    roles.add(reconciler);
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
      listeners.startup(this);
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
    roles.forEach(Role::start);
    hearing.start();
    manager.start();
  }

  /**
   * Claims no more jobs; those that run go on. As TSTP does for Sidekiq. A second call returns at
   * once.
   */
  public void quiet() {
    if (!quiet.compareAndSet(false, true)) return;
    manager.quiet();
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
      roles.forEach(Role::end);
      manager.abandon();
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
      int unfinished = manager.stop(timeout);
      if (manager.exited() && exitCode == 0) exitCode = EXITED;
      if (unfinished > 0) {
        LOG.warn(
            "Not ended within {} s and handed back: {}",
            timeout.toSeconds(),
            unfinished == 1 ? "1 job" : unfinished + " jobs");
      }
      hearing.end();
      for (Role role : roles) role.end();
      for (Role role : roles) role.join(Duration.ofSeconds(5), caller);
      heartbeat.clear();
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
    List<UnitOfWork> units = fetcher.reserve(1);
    if (units.isEmpty()) return false;
    Outcome outcome = processors.get(0).process(units.get(0));
    fetcher.settle(List.of(new Settlement(units.get(0), outcome)));
    return true;
  }

  /** Moves due retries and scheduled jobs to their queues; returns how many. */
  public int promoteDue() {
    return retries.promoteDue() + schedule.promoteDue();
  }

  /** Writes one heartbeat and obeys one signal. */
  public void beat() {
    writeHeartbeat();
    listeners.tell(listener -> listener.heartbeat(this));
  }

  private void writeHeartbeat() {
    String signal = heartbeat.beat(quiet.get());
    if (signal != null) obey(signal);
  }

  /** Gives dead processes' jobs back; returns how many went back and how many were set aside. */
  public Fetcher.Recovered recover() {
    return fetcher.recover();
  }

  private Duration beatStep() {
    manager.replaceLost();
    writeHeartbeat();
    written.release();
    return Limits.HEARTBEAT;
  }

  /** On a thread of its own: a listener that blocks must not keep the next heartbeat. */
  private Duration hearStep() throws InterruptedException {
    if (!written.tryAcquire(1, TimeUnit.SECONDS)) return null;
    written.drainPermits();
    listeners.tell(listener -> listener.heartbeat(this));
    return null;
  }

  private Duration pollStep(ScheduledPoller poller) {
    poller.promoteDue();
    return poller.pause();
  }

  private Duration recoverStep() {
    if (!quiet.get()) recover();
    return Limits.HEARTBEAT;
  }

  /** Until the stop, also when quiet: a claim may be lost while the last jobs run. */
  private Duration reconcileStep() {
    Duration next = fetcher.reconcile();
    if (next == null) reconciler.end();
    return next;
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

  public int concurrency() {
    return processors.size();
  }

  /** One for each thread, with the job that it runs now. */
  public List<Processor> processors() {
    return List.copyOf(processors);
  }

  public List<String> queues() {
    return fetcher.queues();
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

  /** What the worker command's process ends with; 0 unless somebody asked for another one. */
  public int exitCode() {
    return exitCode;
  }

  /** For a supervisor that tells ends apart: "told to stop" is 0, "start me again" is not. */
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
    private int concurrency = 5;
    private List<String> queues = List.of("default");
    private QueueOrder order;
    private Fetcher.Factory fetcher = Fetcher::reliable;
    private String tag = "";
    private Duration timeout = Duration.ofSeconds(25);
    private Clock clock;
    private RandomGenerator random = new java.security.SecureRandom();
    private ThreadFactory threads = Threads.platform();

    private Builder(Redis redis) {
      this.redis = redis;
    }

    /** Threads that run jobs. */
    public Builder concurrency(int threads) {
      if (threads < 1) throw new IllegalArgumentException("concurrency is at least 1");
      concurrency = threads;
      return this;
    }

    /** Served in this order, strictly: a later queue only while the earlier ones are empty. */
    public Builder queues(String... names) {
      if (names.length == 0) throw new IllegalArgumentException("a worker needs a queue");
      queues = List.of(names);
      order = null;
      return this;
    }

    /** Served at random by weight: see {@link QueueOrder#weighted}. */
    public Builder weightedQueues(Map<String, Integer> weights) {
      queues = List.copyOf(weights.keySet());
      order = QueueOrder.weighted(weights, random);
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

    /** A name for this process, beside its identity on Sidekiq's pages. */
    public Builder tag(String name) {
      tag = name;
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
      return new Worker(this);
    }

    private Fetcher fetcher(Clock clock, String identity) {
      List<String> once = List.copyOf(new LinkedHashSet<>(queues));
      QueueOrder by = order == null ? QueueOrder.strict(once) : order;
      return fetcher.make(new Fetcher.Setup(redis, clock, identity, once, by));
    }
  }
}
