package jobsinpractice.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.engine.testing.SettableClock;
import jobsinpractice.redislauncher.RedisServer;

/**
 * The tools of a lab test: an empty Redis, a clock that the test moves, a client, and workers that
 * the test steps by hand or starts. A test method with a parameter of this type gets one, and it is
 * closed after the test.
 *
 * <pre>{@code
 * void oldest(Bench bench) {
 *   bench.waiting("default", 42, 7); // seconds
 *   LATENCY.expect(42, "s").got(new Latency(bench.redis(), bench.clock()).ofDefault()) …
 * }
 * }</pre>
 */
public final class TestBench implements AutoCloseable {
  /** The time at which each test starts: a whole second, so that sums stay readable. */
  public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  /** {@link #soon} looks at the threads less often than at its condition. */
  private static final int LOOKS_BETWEEN = 5;

  private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private final SettableClock clock = new SettableClock(START);
  private final List<Worker> started = new ArrayList<>();
  private final List<BlockingHandler> held = new ArrayList<>();
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private RedisServer server;
  private Redis redis;
  private Redis hands;
  private int jids;

  TestBench() {}

  // -- the parts ------------------------------------------------------------------------------

  /** Returns the engine's connection to this test's Redis, for the learner's code. */
  public synchronized Redis redis() {
    if (redis == null) {
      server = LabRedis.fresh();
      redis = Redis.connect(server.url());
    }
    return redis;
  }

  // The bench's own connection. It is new after an outage; the learner's connection must recover.
  private synchronized Redis hands() {
    if (hands == null) {
      hands = Redis.connect(redisUrl());
    }
    return hands;
  }

  /** Returns the address, for a learner's code that connects by itself. */
  public String redisUrl() {
    redis();
    return server.url();
  }

  /** Returns the port of this test's Redis, for a proxy that leads to it. */
  public int redisPort() {
    redis();
    return server.port();
  }

  /** Connects to this test's Redis through the proxy at this port. */
  public Redis redisThrough(int proxyPort) {
    redis();
    return Redis.connect(server.urlThrough(proxyPort));
  }

  public SettableClock clock() {
    return clock;
  }

  /** Returns a client that uses this bench's clock. */
  public Client client() {
    return new Client(hands(), clock, List.of());
  }

  /**
   * Returns a builder with this bench's Redis and clock, a fixed random seed, and a short timeout.
   */
  public Worker.Builder worker() {
    return Worker.builder(redis())
        .clock(clock)
        .random(new Random(7))
        .timeout(Duration.ofSeconds(1))
        .listener(new Failures());
  }

  /** Starts the worker's threads; it is stopped after the test, whatever happens. */
  public Worker start(Worker.Builder worker) {
    Worker built = worker.build();
    started.add(built);
    built.start();
    return built;
  }

  /**
   * Returns a handler whose jobs run until the test releases them, at the latest after the test.
   */
  public BlockingHandler heldJobs() {
    BlockingHandler jobs = new BlockingHandler();
    held.add(jobs);
    return jobs;
  }

  // -- steps by hand --------------------------------------------------------------------------

  /**
   * Runs the next job on this thread. A stub inside the handler becomes this test's "to do" instead
   * of a retry.
   *
   * @return false if no job was waiting
   */
  public boolean processOne(Worker worker) {
    int before = failures.size();
    boolean ran = worker.processOne();
    failures.stream()
        .skip(before)
        .filter(ToDo.class::isInstance)
        .findFirst()
        .ifPresent(TestBench::raise);
    return ran;
  }

  /** Runs jobs until the queue is empty; returns how many ran. */
  public int processAll(Worker worker) {
    int jobs = 0;
    while (processOne(worker)) {
      jobs++;
    }
    return jobs;
  }

  /** Returns what the handlers in this bench's workers have thrown so far. */
  public List<Throwable> failures() {
    return List.copyOf(failures);
  }

  /** Throws the stub's ToDo if a started worker's job or a learner's listener reached one. */
  public void refuseToDos() {
    failures.stream().filter(ToDo.class::isInstance).findFirst().ifPresent(TestBench::raise);
  }

  private static void raise(Throwable toDo) {
    throw (ToDo) toDo;
  }

  // -- what is in Redis -----------------------------------------------------------------------

  /** Adds jobs that have waited in a queue for these seconds; give the oldest first. */
  public void waiting(String queue, double... secondsAgo) {
    for (double ago : secondsAgo) {
      Clock then = Clock.offset(clock, millis(-ago));
      new Client(hands(), then, List.of()).push(JobRequest.of("WelcomeMail", 42).queue(queue));
    }
  }

  /** Adds failed jobs whose retry was due this many seconds ago; negative for the future. */
  public void retriesDue(double... secondsAgo) {
    for (double ago : secondsAgo) {
      failed("retry", clock.seconds() - ago, 0);
    }
  }

  /** Adds dead jobs, which died this many seconds ago. */
  public void dead(double... secondsAgo) {
    for (double ago : secondsAgo) {
      failed("dead", clock.seconds() - ago, 25);
    }
  }

  /** Adds jobs that are scheduled for this many seconds from now. */
  public void scheduled(double... secondsAhead) {
    for (double ahead : secondsAhead) {
      client().push(JobRequest.of("NightlyReport", "eu").in(millis(ahead)));
    }
  }

  private void failed(String key, double score, int retryCount) {
    String jid = String.format(Locale.ROOT, "%024x", 0xfa11ed00L + jids++);
    String time = Double.toString(clock.seconds() - 600);
    String payload =
        "{\"retry\":true,\"queue\":\"default\",\"class\":\"Webhook\",\"args\":[\"order.paid\"],"
            + ("\"jid\":\"" + jid + "\",\"created_at\":" + time + ",\"enqueued_at\":" + time)
            + ",\"error_class\":\"java.io.IOException\",\"error_message\":\"503 from the partner\""
            + (",\"failed_at\":" + time + ",\"retry_count\":" + retryCount + "}");
    hands().call(jedis -> jedis.zadd(key, score, payload));
  }

  private static Duration millis(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  // -- faults and patience --------------------------------------------------------------------

  /** Kills Redis, as a power cut would. */
  public void redisDown() {
    redis();
    server.kill();
  }

  /** Starts Redis again, on the same port and empty. */
  public synchronized void redisUp() {
    server.restart();
    if (hands != null) {
      hands.close();
      hands = null;
    }
  }

  /**
   * Waits for another thread, and returns whether this became true within 3 s. It ends earlier when
   * no thread can make it true any more, because all of them wait for each other or have ended. Use
   * it only in tests about threads; step everything else by hand.
   */
  public boolean soon(BooleanSupplier comesTrue) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
    Standstill standstill = new Standstill();
    for (int look = 1; !comesTrue.getAsBoolean(); look++) {
      boolean over = System.nanoTime() > deadline || Thread.currentThread().isInterrupted();
      if (over || look % LOOKS_BETWEEN == 0 && standstill.reached()) {
        return comesTrue.getAsBoolean();
      }
      LockSupport.parkNanos(Math.min(LONGEST_PAUSE_NANOS, 50_000L << Math.min(look, 10)));
    }
    return true;
  }

  @Override
  public void close() {
    held.forEach(BlockingHandler::release);
    started.forEach(Worker::stop);
    for (Redis connection : new Redis[] {hands, redis}) {
      if (connection != null) {
        connection.close();
      }
    }
  }

  private final class Failures implements WorkerListener {
    @Override
    public void jobFailed(Job job, Throwable error, Duration elapsed) {
      failures.add(error);
    }
  }
}
