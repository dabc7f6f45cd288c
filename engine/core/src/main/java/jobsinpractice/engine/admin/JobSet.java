package jobsinpractice.engine.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.SetTransfer;
import jobsinpractice.engine.internal.Timestamps;
import redis.clients.jedis.params.ZAddParams;
import redis.clients.jedis.params.ZRangeParams;
import redis.clients.jedis.resps.Tuple;

/**
 * A sorted set of jobs: {@link ScheduledSet}, {@link RetrySet} or {@link DeadSet}. Scores are times
 * in seconds since the epoch.
 */
public abstract sealed class JobSet implements Iterable<SortedEntry>
    permits ScheduledSet, RetrySet, DeadSet {
  final Redis redis;
  final Clock clock;
  private final String key;
  private final byte[] bytes;

  JobSet(Redis redis, String key, Clock clock) {
    this.redis = redis;
    this.key = key;
    this.bytes = key.getBytes(UTF_8);
    this.clock = clock;
  }

  public long size() {
    return redis.call(jedis -> jedis.zcard(bytes));
  }

  /** From the lowest score: the most overdue job, or the job that died first. */
  public List<SortedEntry> page(long from, int most) {
    return entries(redis.call(jedis -> jedis.zrangeWithScores(bytes, from, from + most - 1)));
  }

  /** Of the jobs with this very score, those after the first {@code skip}. */
  public List<SortedEntry> at(double score, int skip, int most) {
    ZRangeParams these = ZRangeParams.zrangeByScoreParams(score, score).limit(skip, most);
    return entries(redis.call(jedis -> jedis.zrangeWithScores(bytes, these)));
  }

  private static List<SortedEntry> entries(List<Tuple> tuples) {
    return tuples.stream()
        .map(tuple -> new SortedEntry(tuple.getBinaryElement(), tuple.getScore()))
        .toList();
  }

  public Optional<SortedEntry> first() {
    return page(0, 1).stream().findFirst();
  }

  /** From the lowest score up. Jobs that come or go meanwhile may be missed or seen twice. */
  @Override
  public Iterator<SortedEntry> iterator() {
    return PagedReader.iterate(this::page);
  }

  public Stream<SortedEntry> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  /** Reads the whole set if need be. */
  public Optional<SortedEntry> find(String jid) {
    return stream().filter(entry -> entry.jid().equals(jid)).findFirst();
  }

  /** False when it was gone already. */
  public boolean delete(SortedEntry entry) {
    return redis.call(jedis -> jedis.zrem(bytes, entry.raw())) > 0;
  }

  /**
   * Gives it another time; false when it was gone already. Of this and a poller that finds the job
   * due at the same moment, one wins: after true, the job runs at its new time only. A time that
   * has passed makes it due now. Sidekiq's {@code SortedEntry#reschedule}.
   *
   * <p>In the dead set, it changes the time of death. When the next job dies, the dead set loses
   * all jobs that died more than 180 days ago: an entry with so old a time is deleted then.
   *
   * @throws IllegalArgumentException for null, and for a time past the year 9999
   */
  public boolean reschedule(SortedEntry entry, Instant at) {
    double score = Timestamps.seconds(Timestamps.checked(at));
    ZAddParams onlyIfThere = ZAddParams.zAddParams().xx().ch();
    if (redis.call(jedis -> jedis.zadd(bytes, score, entry.raw(), onlyIfThere)) > 0) return true;
    Double time = redis.call(jedis -> jedis.zscore(bytes, entry.raw()));
    return time != null && time == score; // it had this time already
  }

  /** Puts it on its queue now; false when it was gone already. One retry less is counted. */
  public boolean retryNow(SortedEntry entry) {
    if (entry.job().isEmpty()) return false;
    Job job = entry.job().get();
    if (job.field("retry_count").orElse(null) instanceof Long count) {
      job.put("retry_count", count - 1);
    }
    return new SetTransfer(key, clock.instant()).toQueue(entry.raw(), job).run(redis) > 0;
  }

  /** Moves it to the dead set; false when it was gone already. */
  public boolean kill(SortedEntry entry) {
    return new SetTransfer(key, clock.instant()).toDead(entry.raw()).run(redis) > 0;
  }

  public void clear() {
    redis.call(jedis -> jedis.unlink(bytes));
  }

  /** Seconds by which the first entry's time lies back; 0 when it is still to come, or none is. */
  double overdue() {
    double now = Timestamps.seconds(clock.instant());
    return first().map(entry -> Math.max(0, now - entry.score())).orElse(0.0);
  }
}
