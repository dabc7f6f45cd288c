package jobsinpractice.lab13;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobPostponed;
import jobsinpractice.engine.Middleware;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerExtension;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.engine.admin.Stats;
import jobsinpractice.testkit.LabNumbers;
import jobsinpractice.testkit.LearnersMiddleware;

/**
 * Given. Runs your code in the worker that {@code labs/lab start} runs: the page shows what a job
 * costs Redis, and your limit gives a turn to five webhooks a second. A webhook whose turn is not
 * near is postponed, so it waits in the schedule and not in a thread. It may be late for its turn.
 */
public final class RedisTrafficExtension implements WorkerExtension {
  private static final int LIMIT = 5;
  private static final Duration PERIOD = Duration.ofSeconds(1);

  /** Much shorter than the period: otherwise all threads wait for a turn, and mails wait too. */
  private static final Duration LONGEST_SLEEP = Duration.ofMillis(100);

  private final AtomicLong postponed = new AtomicLong();
  private String before;
  private long jobsBefore;
  private CommandCost.PerJob cost = new CommandCost.PerJob(0, 0);
  private Instant measured;

  @Override
  public void extend(Worker.Builder worker) {
    Middleware[] limited = new Middleware[1];
    worker.listener(
        new WorkerListener() {
          @Override
          public void startup(Worker started) {
            RateLimit limit = new RateLimit(started.redis(), LIMIT, PERIOD);
            limited[0] =
                LearnersMiddleware.unlessToDo((job, next) -> inTurn(limit, job, next), toDo -> {});
          }
        });
    worker.middleware(
        (job, next) -> {
          if (job.type().equals("Webhook") && limited[0] != null) limited[0].call(job, next);
          else next.call();
        });
    worker.listener(
        LabNumbers.of(13)
            .number(1, "Redis commands per job", "", null, w -> cost(w).commands())
            .number(1, "Redis time per job", "µs", null, w -> cost(w).micros())
            .number(5, "webhooks postponed", "", null, w -> postponedBy(w)));
  }

  private void inTurn(RateLimit limit, Job job, Middleware.Next next) throws Exception {
    String call = job.jid() + "." + job.attempt();
    Duration turn = limit.turn("partners", call);
    if (turn.compareTo(LONGEST_SLEEP) > 0 || job.shouldStop()) {
      postponed.incrementAndGet();
      throw new JobPostponed(turn, "the limit for webhooks is used up");
    }
    if (!turn.isZero()) Thread.sleep(turn.toMillis() + 1);
    next.call();
  }

  private double postponedBy(Worker worker) {
    new RateLimit(worker.redis(), LIMIT, PERIOD).turn("no-partner", "page"); // throws until done
    return postponed.get();
  }

  /** Over ten seconds, because a single second has too few jobs. */
  private synchronized CommandCost.PerJob cost(Worker worker) {
    Instant now = worker.clock().instant();
    if (before != null && Duration.between(measured, now).getSeconds() < 10) return cost;
    String stats = worker.redis().call(jedis -> jedis.info("commandstats"));
    long jobs = Stats.of(worker.redis()).processed();
    if (before != null) cost = CommandCost.of(before, stats, jobs - jobsBefore);
    else CommandCost.of(stats, stats, 0); // throws until done
    before = stats;
    jobsBefore = jobs;
    measured = now;
    return cost;
  }
}
