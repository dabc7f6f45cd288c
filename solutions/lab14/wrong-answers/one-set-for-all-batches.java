// region: task-1
// caught by: three jobs are added: all of them are pushed, and all of them are pending
// says: both batches count together
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
  return script(script, List.of(key("state"), "batch:pending", QUEUE), args).equals(1L);
}

/** Closes the batch: the opener adds no more jobs. */
void close() {
  script(CLOSE, List.of(key("state")), List.of());
}

/** Returns how many jobs of the batch have not succeeded yet. */
long pending() {
  return redis.call(jedis -> jedis.scard("batch:pending"));
}
// region: task-2
private static final String SUCCEEDED =
    """
    redis.call('SREM', KEYS[1], ARGV[1])
    redis.call('HDEL', KEYS[2], ARGV[1])
    """;

/** Counts a job that has succeeded. A job counts once, however often it runs. */
void succeeded(String jid) {
  script(SUCCEEDED, List.of("batch:pending", key("failures")), List.of(jid));
}
// region: task-3
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
  script(CALL_BACK, List.of(key("state"), "batch:pending", key("failures"), QUEUE), args);
}
// region: task-4
private static final String FAILED =
    """
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
  List<String> keys = List.of(key("state"), "batch:pending", key("failures"));
  script(FAILED, keys, List.of(jid, error, "" + LIFE.toSeconds(), died));
}

/** Returns the last error of each job that has failed and has not succeeded since, by jid. */
Map<String, String> failures() {
  return redis.call(jedis -> jedis.hgetAll(key("failures")));
}
