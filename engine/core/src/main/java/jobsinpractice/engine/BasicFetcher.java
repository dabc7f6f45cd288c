package jobsinpractice.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import jobsinpractice.engine.Outcome.Settlement;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.internal.Timestamps;
import redis.clients.jedis.util.KeyValue;

/**
 * Claims jobs as Sidekiq's basic fetch does: a job leaves Redis when it is claimed, so a crash
 * while the job runs loses it. As in Sidekiq, a stop puts unfinished jobs back into their queue,
 * and a paused queue is read like any other. It exists to be compared with the {@link
 * ReliableFetcher}, and is not for jobs that matter.
 */
final class BasicFetcher implements Fetcher {
  private final Redis redis;
  private final Clock clock;
  private final List<String> queues;
  private final QueueOrder order;

  BasicFetcher(Redis redis, Clock clock, List<String> queues, QueueOrder order) {
    this.redis = redis;
    this.clock = clock;
    this.queues = List.copyOf(queues);
    this.order = order;
  }

  @Override
  public List<String> queues() {
    return queues;
  }

  @Override
  public List<UnitOfWork> claim(int most) {
    List<UnitOfWork> units = new ArrayList<>();
    for (String queue : order.next()) {
      byte[] key = Keys.bytes(Keys.queue(queue));
      for (byte[] job; units.size() < most && (job = redis.call(j -> j.rpop(key))) != null; ) {
        units.add(new UnitOfWork(queue, job));
      }
    }
    return units;
  }

  @Override
  public UnitOfWork claimOrWait(String queue) {
    byte[] key = Keys.bytes(Keys.queue(queue));
    // Redis removes the job and then sends it, so a crash between the two loses the job.
    KeyValue<byte[], byte[]> taken = redis.call(jedis -> jedis.brpop(Limits.BLOCK_SECONDS, key));
    return taken == null ? null : new UnitOfWork(queue, taken.getValue());
  }

  @Override
  public void wake() {
    // Waits end by themselves within three seconds.
  }

  @Override
  public void settle(List<Settlement> settlements) {
    String processed = Keys.onDay(Keys.PROCESSED, clock.instant());
    String failed = Keys.onDay(Keys.FAILED, clock.instant());
    redis.pipelined(
        pipeline -> {
          for (Settlement settlement : settlements) {
            Outcome outcome = settlement.outcome();
            if (outcome instanceof Outcome.Requeue) {
              byte[] queue = Keys.bytes(Keys.queue(settlement.unit().queue()));
              pipeline.rpush(queue, settlement.unit().payload());
              continue;
            }
            if (outcome instanceof Outcome.Postponed postponed) {
              double score = Timestamps.seconds(postponed.at());
              pipeline.zadd(Keys.bytes(Keys.SCHEDULE), score, settlement.unit().payload());
              continue;
            }
            pipeline.incr(Keys.PROCESSED);
            pipeline.incr(processed);
            if (!(outcome instanceof Outcome.Done)) {
              pipeline.incr(Keys.FAILED);
              pipeline.incr(failed);
            }
            if (outcome instanceof Outcome.Retry retry) {
              double score = Timestamps.seconds(retry.at());
              pipeline.zadd(Keys.bytes(Keys.RETRY), score, retry.payload());
            } else if (outcome instanceof Outcome.Dead dead) {
              double score = Timestamps.seconds(dead.at());
              pipeline.zadd(Keys.bytes(Keys.DEAD), score, dead.payload());
            }
          }
        });
  }
}
