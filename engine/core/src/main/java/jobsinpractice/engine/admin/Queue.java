package jobsinpractice.engine.admin;

import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.internal.Timestamps;

/** Jobs that wait to be taken. New ones come in at the left, the right end is taken next. */
public final class Queue implements Iterable<JobRecord> {
  private final Redis redis;
  private final String name;
  private final String key;
  private final Clock clock;

  public Queue(Redis redis, String name) {
    this(redis, name, Clock.systemUTC());
  }

  public Queue(Redis redis, String name, Clock clock) {
    this.redis = redis;
    this.name = name;
    this.key = Keys.queue(name);
    this.clock = clock;
  }

  /** Every queue that anybody ever pushed to, by name. */
  public static List<Queue> all(Redis redis) {
    return redis.call(jedis -> jedis.smembers(Keys.QUEUES)).stream()
        .sorted()
        .map(name -> new Queue(redis, name))
        .toList();
  }

  public String name() {
    return name;
  }

  /** Jobs waiting. Depth is a count; how long they wait is {@link #latency}. */
  public long size() {
    return redis.call(jedis -> jedis.llen(key));
  }

  /** Seconds since the job that is next was enqueued: the age of the oldest. 0 when empty. */
  public double latency() {
    double now = Timestamps.seconds(clock.instant());
    return oldest()
        .flatMap(JobRecord::job)
        .flatMap(Job::enqueuedAt)
        .map(since -> now - Timestamps.seconds(since))
        .orElse(0.0);
  }

  /** The job that is taken next: the right end of the list. */
  public Optional<JobRecord> oldest() {
    return at(-1);
  }

  /** The job that was pushed last: the left end of the list. */
  public Optional<JobRecord> newest() {
    return at(0);
  }

  private Optional<JobRecord> at(long index) {
    return page(index, 1).stream().findFirst();
  }

  /** Jobs from the left, the newest first; index −1 is the right end. */
  public List<JobRecord> page(long from, int most) {
    byte[] list = key.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    long to = from < 0 ? Math.min(-1, from + most - 1) : from + most - 1;
    return redis.call(jedis -> jedis.lrange(list, from, to)).stream()
        .map(payload -> new JobRecord(payload, name))
        .toList();
  }

  /** From the newest to the oldest. Jobs pushed or taken meanwhile may be missed or seen twice. */
  @Override
  public Iterator<JobRecord> iterator() {
    return PagedReader.iterate((from, most) -> page(from, most));
  }

  public Stream<JobRecord> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  /** Reads the whole queue: for people, not for programs in a hurry. */
  public Optional<JobRecord> find(String jid) {
    return stream().filter(entry -> entry.jid().equals(jid)).findFirst();
  }

  /** False when it was taken meanwhile. */
  public boolean delete(JobRecord entry) {
    byte[] list = key.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return redis.call(jedis -> jedis.lrem(list, 1, entry.raw())) > 0;
  }

  /** Deletes every job that waits here. */
  public void clear() {
    redis.pipelined(
        pipeline -> {
          pipeline.unlink(key);
          pipeline.srem(Keys.QUEUES, name);
        });
  }

  /**
   * No worker claims from it until it is resumed. One that waits for it right now may take two more
   * within three seconds, and notices the end of a pause as late.
   */
  public void pause() {
    redis.call(jedis -> jedis.sadd(Keys.PAUSED, name));
  }

  public void resume() {
    redis.call(jedis -> jedis.srem(Keys.PAUSED, name));
  }

  public boolean isPaused() {
    return redis.call(jedis -> jedis.sismember(Keys.PAUSED, name));
  }
}
