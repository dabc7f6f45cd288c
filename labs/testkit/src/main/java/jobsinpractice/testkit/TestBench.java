package jobsinpractice.testkit;

import java.time.Clock;
import java.time.Duration;
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
import jobsinpractice.redislauncher.RedisServer;

/**
 * What a lab test works with: an empty Redis, a clock that it moves, a client, workers that it
 * drives by hand or starts. A test method that has a parameter of this type gets one; it is cleared
 * away after the test.
 *
 * <pre>{@code
 * void oldest(Bench bench) {
 *   bench.waiting("default", 42, 7); // seconds
 *   LATENCY.expect(42, "s").got(new Latency(bench.redis(), bench.clock()).ofDefault()) …
 * }
 * }</pre>
 */
public final class TestBench implements AutoCloseable {
  private final SettableClock clock = new SettableClock();
  private final List<Worker> started = new ArrayList<>();
  private final List<BlockingHandler> held = new ArrayList<>();
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private RedisServer server;
  private Redis redis;
  private Redis hands;
  private int jids;

  TestBench() {}

  // -- the parts ------------------------------------------------------------------------------

  /** The engine's connection to this test's Redis: what the learner's code works with. */
  public synchronized Redis redis() {
    if (redis == null) {
      server = LabRedis.fresh();
      redis = Redis.connect(server.url());
    }
    return redis;
  }

  // The bench's own connection: after an outage it is a new one, while the learner's must recover.
  private synchronized Redis hands() {
    if (hands == null) {
      hands = Redis.connect(redisUrl());
    }
    return hands;
  }

  /** For a learner's code that connects by itself. */
  public String redisUrl() {
    redis();
    return server.url();
  }

  public SettableClock clock() {
    return clock;
  }

  /** Pushes by this bench's clock. */
  public Client client() {
    return new Client(hands(), clock, List.of());
  }

  /** A worker to be: this bench's Redis and clock, chance that repeats itself, a short stop. */
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

  /** A handler whose jobs run until it releases them, at the latest after the test. */
  public BlockingHandler heldJobs() {
    BlockingHandler jobs = new BlockingHandler();
    held.add(jobs);
    return jobs;
  }

  // -- steps by hand --------------------------------------------------------------------------

  /**
   * Runs the next job here and now. A stub inside the handler becomes this test's "to do" instead
   * of a retry.
   *
   * @return false when no job waited
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

  /** Runs jobs until none waits; returns how many ran. */
  public int processAll(Worker worker) {
    int jobs = 0;
    while (processOne(worker)) {
      jobs++;
    }
    return jobs;
  }

  /** What handlers threw so far, in this bench's workers. */
  public List<Throwable> failures() {
    return List.copyOf(failures);
  }

  /** Throws the stub's ToDo if a started worker's job, or a listener of the learner's, met one. */
  public void refuseToDos() {
    failures.stream().filter(ToDo.class::isInstance).findFirst().ifPresent(TestBench::raise);
  }

  private static void raise(Throwable toDo) {
    throw (ToDo) toDo;
  }

  // -- what is in Redis -----------------------------------------------------------------------

  /** Jobs that have waited in a queue for so many seconds; give the oldest first. */
  public void waiting(String queue, double... secondsAgo) {
    for (double ago : secondsAgo) {
      Clock then = Clock.offset(clock, millis(-ago));
      new Client(hands(), then, List.of()).push(JobRequest.of("WelcomeMail", 42).queue(queue));
    }
  }

  /**
   * Failed jobs that wait for a retry that was due so many seconds ago; negative: is yet to come.
   */
  public void retriesDue(double... secondsAgo) {
    for (double ago : secondsAgo) {
      failed("retry", clock.seconds() - ago, 0);
    }
  }

  /** Jobs that failed for good so many seconds ago. */
  public void dead(double... secondsAgo) {
    for (double ago : secondsAgo) {
      failed("dead", clock.seconds() - ago, 25);
    }
  }

  /** Jobs that are scheduled for so many seconds from now. */
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
            + ",\"error_class\":\"java.io.IOException\",\"error_message\":\"503 from the shop\""
            + (",\"failed_at\":" + time + ",\"retry_count\":" + retryCount + "}");
    hands().call(jedis -> jedis.zadd(key, score, payload));
  }

  private static Duration millis(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  // -- faults and patience --------------------------------------------------------------------

  /** Pulls Redis's plug. */
  public void redisDown() {
    redis();
    server.kill();
  }

  /** Plugs Redis in again, on the same port, empty. */
  public synchronized void redisUp() {
    server.restart();
    if (hands != null) {
      hands.close();
      hands = null;
    }
  }

  /**
   * For what a thread will do in its own time: whether this came true within 3 s. Only where
   * threads are the point; everything else is driven by hand.
   */
  public boolean soon(BooleanSupplier comesTrue) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
    while (!comesTrue.getAsBoolean()) {
      if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
        return comesTrue.getAsBoolean();
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
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
