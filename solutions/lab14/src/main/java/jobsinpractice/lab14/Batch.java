package jobsinpractice.lab14;

// region batch-imports
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.Redis;

// endregion

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

  // region task-1
  private static final String OPEN =
      """
      if redis.call('HSETNX', KEYS[1], 'opened', 1) == 1 then
        redis.call('EXPIRE', KEYS[1], ARGV[1])
      end
      """;

  private static final String ADD =
      """
      if redis.call('HEXISTS', KEYS[1], 'opened') == 0 then return 0 end
      if redis.call('HEXISTS', KEYS[1], 'closed') == 1 then return 0 end
      for i = 2, #ARGV, 2 do
        redis.call('SADD', KEYS[2], ARGV[i])
        redis.call('LPUSH', KEYS[3], ARGV[i + 1])
      end
      redis.call('EXPIRE', KEYS[2], ARGV[1])
      return 1
      """;

  private static final String CLOSE =
      """
      if redis.call('HEXISTS', KEYS[1], 'opened') == 1 then
        redis.call('HSET', KEYS[1], 'closed', 1)
      end
      """;

  /** Opens the batch. If it was opened before, nothing changes. */
  void open() {
    script(OPEN, List.of(key("state")), List.of("" + LIFE.toSeconds()));
  }

  /**
   * Adds any number of jobs to the batch, and pushes them. Returns false, and does nothing, if the
   * batch is not open.
   */
  boolean add(List<BatchJob> jobs) {
    return run(ADD, List.of("" + LIFE.toSeconds()), jobs);
  }

  private boolean run(String script, List<String> first, List<BatchJob> jobs) {
    List<String> args = new ArrayList<>(first);
    for (BatchJob job : jobs) {
      args.add(job.jid());
      args.add(job.payload());
    }
    return script(script, List.of(key("state"), key("pending"), QUEUE), args).equals(1L);
  }

  /** Closes the batch: the opener adds no more jobs. */
  void close() {
    script(CLOSE, List.of(key("state")), List.of());
  }

  /** Returns how many jobs of the batch have not succeeded yet. */
  long pending() {
    return redis.call(jedis -> jedis.scard(key("pending")));
  }

  // endregion

  // region task-2
  private static final String SUCCEEDED =
      """
      redis.call('SREM', KEYS[1], ARGV[1])
      redis.call('HDEL', KEYS[2], ARGV[1])
      """;

  /** Counts a job that has succeeded. A job counts once, however often it runs. */
  void succeeded(String jid) {
    script(SUCCEEDED, List.of(key("pending"), key("failures")), List.of(jid));
  }

  // endregion

  // region task-3
  private static final String CALL_BACK =
      """
      local closed = redis.call('HEXISTS', KEYS[1], 'closed') == 1
      local pending = redis.call('SCARD', KEYS[2])
      local happened = {
        complete = closed and pending == redis.call('HLEN', KEYS[3]),
        success = closed and pending == 0,
        death = redis.call('HEXISTS', KEYS[1], 'died') == 1,
      }
      for i = 2, #ARGV, 2 do
        local event, payload = ARGV[i], ARGV[i + 1]
        if happened[event] and redis.call('HSETNX', KEYS[1], event, 1) == 1 then
          redis.call('LPUSH', KEYS[4], payload)
          if event == 'success' then
            for k = 1, 3 do redis.call('EXPIRE', KEYS[k], ARGV[1]) end
          end
        end
      end
      """;

  /**
   * Pushes the callback of each event that has happened and has not been called back: exactly one
   * for each event, whatever happens.
   */
  void callBack() {
    List<String> args = new ArrayList<>();
    args.add("" + LIFE_AFTER_SUCCESS.toSeconds());
    for (String event : List.of("death", "complete", "success")) {
      args.add(event);
      args.add(BatchCallback.payload(bid, event));
    }
    script(CALL_BACK, List.of(key("state"), key("pending"), key("failures"), QUEUE), args);
  }

  // endregion

  // region task-4
  private static final String FAILED =
      """
      if redis.call('EXISTS', KEYS[1]) == 0 then return end
      if redis.call('SISMEMBER', KEYS[2], ARGV[1]) == 0 then return end
      redis.call('HSET', KEYS[3], ARGV[1], ARGV[2])
      redis.call('EXPIRE', KEYS[3], ARGV[3])
      if ARGV[4] == 'died' then redis.call('HSET', KEYS[1], 'died', 1) end
      """;

  /** Counts a job that has run and failed, and will be retried. */
  void failed(String jid, String error) {
    failed(jid, error, "");
  }

  /** Counts a job that has failed for the last time: it goes to the dead set. */
  void died(String jid, String error) {
    failed(jid, error, "died");
  }

  private void failed(String jid, String error, String died) {
    List<String> keys = List.of(key("state"), key("pending"), key("failures"));
    script(FAILED, keys, List.of(jid, error, "" + LIFE.toSeconds(), died));
  }

  /** Returns the last error of each job that has failed and has not succeeded since, by jid. */
  Map<String, String> failures() {
    return redis.call(jedis -> jedis.hgetAll(key("failures")));
  }

  // endregion

  // region task-5
  private static final String OPEN_IN =
      """
      if redis.call('HEXISTS', KEYS[2], 'opened') == 0 then return 0 end
      if redis.call('HEXISTS', KEYS[2], 'closed') == 1 then return 0 end
      if redis.call('HSETNX', KEYS[1], 'opened', 1) == 1 then
        redis.call('HSET', KEYS[1], 'parent', ARGV[1])
        redis.call('SADD', KEYS[3], ARGV[2])
        redis.call('EXPIRE', KEYS[1], ARGV[3])
        redis.call('EXPIRE', KEYS[3], ARGV[3])
      end
      return 1
      """;

  private static final String ADD_FROM =
      """
      if redis.call('SISMEMBER', KEYS[2], ARGV[1]) == 0 then return 0 end
      for i = 2, #ARGV, 2 do
        redis.call('SADD', KEYS[2], ARGV[i])
        redis.call('LPUSH', KEYS[3], ARGV[i + 1])
      end
      return 1
      """;

  /**
   * Opens this batch as a part of its parent, where it counts as one job. Returns whether the
   * parent is open. If the parent is not open, or if this batch was opened before, nothing changes.
   */
  boolean openIn(Batch parent) {
    List<String> keys = List.of(key("state"), parent.key("state"), parent.key("pending"));
    return script(OPEN_IN, keys, List.of(parent.bid, bid, "" + LIFE.toSeconds())).equals(1L);
  }

  /**
   * Counts this batch in its parent, if it has one and if this batch is complete. It counts as
   * succeeded if it has succeeded; otherwise as dead if one of its jobs has died; otherwise as
   * failed. Then calls the parent's {@code callBack}, and counts the parent in its own parent.
   */
  void countInParent() {
    Map<String, String> state = redis.call(jedis -> jedis.hgetAll(key("state")));
    if (!state.containsKey("parent") || !state.containsKey("complete")) return;
    Batch parent = new Batch(redis, state.get("parent"));
    if (state.containsKey("success")) parent.succeeded(bid);
    else if (state.containsKey("death")) parent.died(bid, "a job of this batch has died");
    else parent.failed(bid, "a job of this batch has failed");
    parent.callBack();
    parent.countInParent();
  }

  /**
   * Adds jobs to the batch from inside one of its jobs, and pushes them, also after the batch was
   * closed. Returns false, and does nothing, unless the job is pending. A job is not pending if it
   * has succeeded already, if it belongs to another batch, or if its batch has expired.
   */
  boolean addFrom(String jid, List<BatchJob> jobs) {
    return run(ADD_FROM, List.of(jid), jobs);
  }
  // endregion
}
