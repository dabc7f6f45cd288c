// region: task-3
// caught by: a batch without a job: complete and success, when it is closed
// says: the mail waits for a last job that never ends
private static final String CALL_BACK =
    """
    local closed = redis.call('HEXISTS', KEYS[1], 'closed') == 1
    local pending = redis.call('SCARD', KEYS[2])
    local happened = {
      complete = closed and redis.call('EXISTS', KEYS[5]) == 1 and pending == redis.call('HLEN', KEYS[3]),
      success = closed and pending == 0 and redis.call('EXISTS', KEYS[5]) == 1,
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
  script(CALL_BACK, List.of(key("state"), key("pending"), key("failures"), QUEUE, key("ever")), args);
}
// region: task-1
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
        redis.call('SET', KEYS[4], 1, 'EX', 2592000)
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
  return script(script, List.of(key("state"), key("pending"), QUEUE, key("ever")), args).equals(1L);
}

/** Closes the batch: the opener adds no more jobs. */
void close() {
  script(CLOSE, List.of(key("state")), List.of());
}

/** Returns how many jobs of the batch have not succeeded yet. */
long pending() {
  return redis.call(jedis -> jedis.scard(key("pending")));
}
// region: task-5
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
 * Opens this batch as a part of its parent, which counts it as one of its jobs. Returns false,
 * and does nothing, if the parent is not open.
 */
boolean openIn(Batch parent) {
  List<String> keys = List.of(key("state"), parent.key("state"), parent.key("pending"));
  return script(OPEN_IN, keys, List.of(parent.bid, bid, "" + LIFE.toSeconds())).equals(1L);
}

/**
 * Counts this batch in its parent, if it has one and if this batch is complete: as succeeded, as
 * dead if one of its jobs has died, and otherwise as failed. Then calls back what has happened to
 * the parent, and counts the parent in its own parent.
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
 * closed. Returns false, and does nothing, if the job has succeeded before: then this is its
 * second run, and the batch may be over.
 */
boolean addFrom(String jid, List<BatchJob> jobs) {
  return run(ADD_FROM, List.of(jid), jobs);
}
