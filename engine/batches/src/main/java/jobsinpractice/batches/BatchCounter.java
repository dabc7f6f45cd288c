package jobsinpractice.batches;

import java.time.Duration;
import java.util.Optional;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Middleware;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * Counts the jobs that a worker ends, before their outcome is settled. A job of no batch costs
 * nothing.
 *
 * <p>While Redis is away, the thread waits, as the settlement of its job would. A job that ended
 * without being counted would keep its batch open for good.
 */
final class BatchCounter implements Middleware, WorkerListener {
  private static final Logger LOG = LoggerFactory.getLogger(BatchCounter.class);

  private final Waiting waiting;
  private volatile Redis redis;
  private volatile boolean stopping;
  private volatile BuriedJobs buried;

  BatchCounter(Redis redis, Waiting waiting) {
    this.redis = redis;
    this.waiting = waiting;
  }

  @Override
  public void startup(Worker worker) {
    if (redis == null) redis = worker.redis();
  }

  @Override
  public void call(Job job, Next next) throws Exception {
    // Read before the handler runs, which may change the fields.
    Optional<String> bid = Bid.of(job);
    String jid = job.jid();
    next.call();
    if (bid.isPresent()) count("success", bid.get(), jid, "");
  }

  @Override
  public void jobFailed(Job job, Throwable error, Duration elapsed) {
    Bid.of(job).ifPresent(bid -> countFailure("failed", bid, job.jid(), text(error)));
  }

  @Override
  public void jobDied(Job job, Throwable error) {
    Bid.of(job).ifPresent(bid -> countFailure("dead", bid, job.jid(), text(error)));
  }

  /**
   * Poison pills die in recovery, and people kill jobs on pages: no death handler is called for
   * these. They are found in the dead set.
   */
  @Override
  public void heartbeat(Worker worker) {
    if (buried == null) buried = new BuriedJobs(redis);
    try {
      buried.count();
    } catch (RedisUnavailable | JedisDataException e) {
      LOG.debug("The dead set was not read; the next heartbeat tries again", e);
    }
  }

  @Override
  public void quiet(Worker worker) {
    stopping = true;
  }

  /** An interrupt does not make the worker forget a failure, unless the worker stops. */
  private void countFailure(String what, String bid, String jid, String error) {
    boolean interrupted = false;
    while (true) {
      try {
        count(what, bid, jid, error);
        break;
      } catch (InterruptedException e) {
        interrupted = true;
        if (stopping) break; // the stop has handed the job back
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }

  private void count(String what, String bid, String jid, String error)
      throws InterruptedException {
    for (int times = 0; ; times++) {
      try {
        BatchWriter.progress(redis, what, bid, jid, error);
        return;
      } catch (RedisUnavailable e) {
        waiting.await(times, e);
      } catch (JedisDataException e) {
        // Another program has taken a key of the batch. The job itself must end.
        LOG.error("Job {} of batch {} was not counted: {}", jid, bid, e.getMessage());
        return;
      }
    }
  }

  /** Whatever was thrown: its message may be a method that throws. */
  private static String text(Throwable error) {
    String name = error.getClass().getName();
    try {
      return error.getMessage() == null ? name : name + ": " + error.getMessage();
    } catch (Throwable fault) {
      return name;
    }
  }
}
