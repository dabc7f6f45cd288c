package jobsinpractice.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import jobsinpractice.engine.internal.Timestamps;

/**
 * Pushes jobs. A job's life begins here.
 *
 * <ol>
 *   <li>checks arguments, gives the job its id and times;
 *   <li>runs the client middleware, which may change or veto it;
 *   <li>writes it to its queue, or to the schedule if it has a time to come.
 * </ol>
 *
 * <p>Safe for use by many threads.
 */
public final class Client {
  /** Jobs in one round trip of a bulk push; Sidekiq's number. */
  static final int BATCH = 1_000;

  private final JobStore store;
  private final Clock clock;
  private final List<Middleware> middleware;

  public Client(Redis redis) {
    this(redis, Clock.systemUTC(), List.of());
  }

  public Client(Redis redis, Clock clock, List<Middleware> middleware) {
    this(JobStore.in(redis), clock, middleware);
  }

  /** A client that pushes to something else than Redis: see the package testing. */
  public Client(JobStore store, Clock clock, List<Middleware> middleware) {
    this.store = store;
    this.clock = clock;
    this.middleware = List.copyOf(middleware);
  }

  /** The same client with one more middleware, inside the others. */
  public Client with(Middleware added) {
    List<Middleware> more = new ArrayList<>(middleware);
    more.add(added);
    return new Client(store, clock, more);
  }

  /**
   * Pushes a job to the queue "default".
   *
   * @return its jid, 24 hex digits; null if a middleware vetoed it
   * @throws IllegalArgumentException for an argument that has no JSON form, with its path
   * @throws RedisUnavailable when it could not be written
   */
  public String push(String type, Object... args) {
    return push(JobRequest.of(type, args));
  }

  public <A> String push(JobType<A> type, A args) {
    return push(type.request(args));
  }

  public <A> String pushIn(Duration delay, JobType<A> type, A args) {
    return push(type.request(args).in(delay));
  }

  public <A> String pushAt(Instant time, JobType<A> type, A args) {
    return push(type.request(args).at(time));
  }

  public String push(JobRequest request) {
    Instant now = clock.instant();
    JobStore.Push push = admitted(request, now);
    if (push == null) return null;
    store.write(List.of(push), now);
    return push.job().jid();
  }

  /**
   * Pushes many jobs, {@value #BATCH} a round trip, taken from the stream as they are needed. A
   * batch is checked whole before it is written: it is pushed or refused, never half of it. Batches
   * before a refused one stay pushed.
   *
   * @return how many were pushed; vetoed ones are not counted
   * @throws IllegalArgumentException for a bad argument: the job's index in the stream and the path
   */
  public long pushBulk(Stream<JobRequest> requests) {
    long pushed = 0;
    long index = 0;
    try (BulkWriter writer = new BulkWriter(store)) {
      for (Iterator<JobRequest> left = requests.iterator(); left.hasNext(); ) {
        Instant now = clock.instant();
        List<JobStore.Push> batch = new ArrayList<>(BATCH);
        for (int i = 0; i < BATCH && left.hasNext(); i++, index++) {
          JobStore.Push push = admitted(left.next(), now, index);
          if (push != null) batch.add(push);
        }
        if (left.hasNext()) writer.writeMeanwhile(batch, now);
        else writer.write(batch, now);
        pushed += batch.size();
      }
    }
    return pushed;
  }

  /** Where its jobs go: the address of a Redis, or a store of the caller's own. */
  Object place() {
    return store instanceof RedisJobStore redis ? redis.address() : store;
  }

  private JobStore.Push admitted(JobRequest request, Instant now, long index) {
    try {
      return admitted(request, now);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("job " + index + ": " + e.getMessage(), e);
    }
  }

  /** The job as it is to be written, or null if a middleware kept it. */
  private JobStore.Push admitted(JobRequest request, Instant now) {
    JobStore.Push push = request.push(newJid(), now);
    Job job = push.job();
    if (push.due() != null) job.delay(Duration.between(now, push.due()));
    boolean[] through = {middleware.isEmpty()};
    try {
      Middleware.run(middleware, job, () -> through[0] = true);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("A client middleware refused " + job, e);
    }
    if (!through[0]) return null;
    if (!middleware.isEmpty()) checkAgain(job);
    if (push.due() == null) job.put("enqueued_at", Timestamps.seconds(now));
    return push;
  }

  /** A middleware may have put anything into the fields. */
  private static void checkAgain(Job job) {
    job.fields().forEach(JobArguments::checkField);
    if (!(job.fields().get("class") instanceof String)
        || !(job.fields().get("args") instanceof List)) {
      throw new IllegalArgumentException(
          "A client middleware left a job without a class or a list of arguments: " + job);
    }
  }

  /** 96 random bits as 24 hex digits. Unique, not secret: a fast source is good enough. */
  private static String newJid() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextInt());
  }
}
