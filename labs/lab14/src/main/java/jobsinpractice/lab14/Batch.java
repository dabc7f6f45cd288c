package jobsinpractice.lab14;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.Redis;
import jobsinpractice.testkit.ToDo;

/**
 * A batch: jobs that belong together, and callbacks for when they have run. All it knows is in
 * Redis, so that every process can use it by its id, the bid.
 *
 * <p>The opener calls {@code open}, {@code add}, and {@code close}. After each job a worker calls
 * {@code succeeded}, {@code failed}, or {@code died}. Both then call {@code callBack} and {@code
 * countInParent}. A process that is killed in between runs its job again, with all of these calls.
 */
final class Batch {
  /** How long Redis keeps the keys of a batch that has not succeeded. */
  static final Duration LIFE = Duration.ofDays(30);

  /** How long Redis keeps the keys after success. An opener that runs again has to find them. */
  static final Duration LIFE_AFTER_SUCCESS = Duration.ofDays(1);

  /** The list of waiting jobs, where all jobs and callbacks are pushed (LPUSH). */
  static final String QUEUE = "queue:default";

  private final Redis redis;
  private final String bid;

  Batch(Redis redis, String bid) {
    this.redis = redis;
    this.bid = bid;
  }

  /** Returns the name of a key of this batch: {@code batch:b17:pending}, if that is the part. */
  private String key(String part) {
    return "batch:" + bid + ":" + part;
  }

  /** Runs a script, in one step, and returns its reply. */
  private Object script(String script, List<String> keys, List<String> args) {
    return redis.call(jedis -> jedis.eval(script, keys, args));
  }

  // Lab 14, task 1: open the batch, add jobs and push them, close it, and return how many of its jobs
  // are pending.

  /** Opens the batch. If it was opened before, nothing changes. */
  void open() {
    throw ToDo.task(14, 1);
  }

  /**
   * Adds any number of jobs to the batch, and pushes them. Returns false, and does nothing, if the
   * batch is not open.
   */
  boolean add(List<BatchJob> jobs) {
    throw ToDo.task(14, 1);
  }

  /** Closes the batch: the opener adds no more jobs. */
  void close() {
    throw ToDo.task(14, 1);
  }

  /** Returns how many jobs of the batch have not succeeded yet. */
  long pending() {
    throw ToDo.task(14, 1);
  }

  // Lab 14, task 2: count a job that has succeeded, once.

  /** Counts a job that has succeeded. A job counts once, however often it runs. */
  void succeeded(String jid) {
    throw ToDo.task(14, 2);
  }

  // Lab 14, task 3: in one step, see which events have happened, and push the callbacks that have not
  // been pushed.

  /**
   * Pushes the callback of each event that has happened and has not been called back: exactly one for
   * each event, whatever happens.
   */
  void callBack() {
    throw ToDo.task(14, 3);
  }

  // Lab 14, task 4: count a job that has failed, and one that has died, and return the last errors.
  // Then let succeeded and callBack take them into account.

  /** Counts a job that has run and failed, and will be retried. */
  void failed(String jid, String error) {
    throw ToDo.task(14, 4);
  }

  /** Counts a job that has failed for the last time: it goes to the dead set. */
  void died(String jid, String error) {
    throw ToDo.task(14, 4);
  }

  /** Returns the last error of each job that has failed and has not succeeded since, by jid. */
  Map<String, String> failures() {
    throw ToDo.task(14, 4);
  }

  // Lab 14, task 5: open a batch as a part of another one, count it there, and add jobs from inside a
  // job.

  /**
   * Opens this batch as a part of its parent, where it counts as one job. Returns whether the
   * parent is open. If the parent is not open, or if this batch was opened before, nothing changes.
   */
  boolean openIn(Batch parent) {
    throw ToDo.task(14, 5);
  }

  /**
   * Counts this batch in its parent, if it has one and if this batch is complete. It counts as
   * succeeded if it has succeeded; otherwise as dead if one of its jobs has died; otherwise as
   * failed. Then calls the parent's {@code callBack}, and counts the parent in its own parent.
   */
  void countInParent() {
    throw ToDo.task(14, 5);
  }

  /**
   * Adds jobs to the batch from inside one of its jobs, and pushes them, also after the batch was
   * closed. Returns false, and does nothing, unless the job is pending. A job is not pending if it
   * has succeeded already, if it belongs to another batch, or if its batch has expired.
   */
  boolean addFrom(String jid, List<BatchJob> jobs) {
    throw ToDo.task(14, 5);
  }
}
