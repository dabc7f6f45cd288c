package jobsinpractice.engine.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import redis.clients.jedis.exceptions.JedisException;

/** Pushes numbered jobs all the time, and knows which of them Redis has for certain. */
final class Pushing implements AutoCloseable {
  private static final int PER_SECOND = Integer.getInteger("outsider.rate", 60);

  /** The number of a push that failed: Redis may have the job or not. */
  private static final Boolean UNSURE = false;

  /** Where an iterator throws. */
  private static final Numbered END = new Numbered("", null);

  private final Redis redis;
  private final Client client;
  private final Random random;
  private final Map<String, Boolean> pushed = new ConcurrentHashMap<>();
  private final Set<String> withoutRetry = ConcurrentHashMap.newKeySet();
  private final AtomicLong numbers = new AtomicLong();
  private final List<String> faults;
  private final Thread thread = new Thread(this::run, "pushing");
  private volatile boolean ended;

  Pushing(String url, long seed, List<String> faults) {
    redis = Redis.connect(url);
    client = new Client(redis);
    random = new Random(seed);
    this.faults = faults;
    thread.start();
  }

  /** The jobs that are dropped when they fail. */
  Set<String> withoutRetry() {
    return withoutRetry;
  }

  /** Job number → whether Redis has it for certain. */
  Map<String, Boolean> pushed() {
    return pushed;
  }

  /** A job and its number, which is its first argument. */
  record Numbered(String number, JobRequest request) {
    Numbered with(String field, Object value) {
      return new Numbered(number, request.with(field, value));
    }

    Numbered queue(String queue) {
      return new Numbered(number, request.queue(queue));
    }
  }

  /** A job with the next number before {@code args}. */
  Numbered next(String type, Object... args) {
    long number = numbers.incrementAndGet();
    List<Object> numbered = new ArrayList<>(List.of(number));
    numbered.addAll(List.of(args));
    JobRequest request = JobRequest.of(type, numbered.toArray()).with("outsider", true);
    return new Numbered(Long.toString(number), request);
  }

  /** The next number, for a job that is written in another way than by the client. */
  String number() {
    return Long.toString(numbers.incrementAndGet());
  }

  void pushedElsewhere(String number) {
    pushed.put(number, true);
  }

  void pushWithoutRetry(Numbered job) {
    withoutRetry.add(job.number());
    push(job.with("retry", false));
  }

  void push(Numbered... requests) {
    pushAll(Stream.of(requests).toList());
  }

  void pushAll(List<Numbered> requests) {
    List<String> these = requests.stream().map(Numbered::number).toList();
    these.forEach(number -> pushed.put(number, UNSURE));
    try {
      client.pushBulk(requests.stream().map(Numbered::request));
      these.forEach(number -> pushed.put(number, true));
    } catch (RedisUnavailable e) {
      // unsure
    } catch (JedisException e) {
      // A stranger occupies the queue's key: the push is refused, and the caller knows.
      if (!String.valueOf(e.getMessage()).startsWith("WRONGTYPE")) fault(e);
    } catch (RuntimeException | Error e) {
      fault(e);
    }
  }

  /** A bulk push whose iterator throws in the middle: the caller gets what it threw. */
  void pushUntilItThrows(int after, Throwable thrown) {
    List<Numbered> rows = rows(after);
    rows.forEach(row -> pushed.put(row.number(), UNSURE));
    Stream<JobRequest> broken =
        Stream.concat(rows.stream(), Stream.of(END))
            .map(
                row ->
                    row == END
                        ? Pushing.<JobRequest, RuntimeException>raise(thrown)
                        : row.request());
    try {
      client.pushBulk(broken);
      faults.add("a bulk push whose iterator throws returned");
    } catch (Throwable e) {
      boolean expected = e == thrown || e.getCause() == thrown || e instanceof RedisUnavailable;
      if (!expected && !(e instanceof JedisException)) fault(e);
    }
  }

  @SuppressWarnings("unchecked") // what lets a checked exception through is the missing check
  private static <T, E extends Throwable> T raise(Throwable thrown) throws E {
    throw (E) thrown;
  }

  private void fault(Throwable e) {
    faults.add("a push threw " + e);
  }

  List<Numbered> rows(int many) {
    return IntStream.range(0, many).mapToObj(i -> next("Row")).toList();
  }

  private void run() {
    for (long turn = 0; !ended; turn++) {
      push(any());
      if (turn % (15L * PER_SECOND) == 0) pushAll(tinyThenLong());
      try {
        Thread.sleep(1_000 / PER_SECOND);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Tiny jobs teach a worker to claim many at once. So it hands some of the long ones back. */
  private List<Numbered> tinyThenLong() {
    List<Numbered> jobs = new ArrayList<>(rows(800));
    for (int i = 0; i < 50; i++) jobs.add(next("Slow", 120L));
    return jobs;
  }

  private Numbered any() {
    int luck = random.nextInt(1_000);
    Numbered job =
        luck < 3
            ? next("Slow", 5_000L)
            : luck < 50 ? next("Slow", (long) random.nextInt(1_200)) : next("Row");
    if (luck >= 980) {
      Duration delay = Duration.ofMillis(random.nextInt(5_000));
      job = new Numbered(job.number(), job.request().in(delay));
    }
    int queue = random.nextInt(10);
    return job.queue(ChaosFleet.QUEUES.get(queue < 6 ? 0 : queue < 9 ? 1 : 2));
  }

  void end() throws InterruptedException {
    ended = true;
    thread.join();
  }

  @Override
  public void close() {
    ended = true;
    redis.close();
  }
}
