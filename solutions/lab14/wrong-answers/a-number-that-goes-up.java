// region: task-1
// caught by: the opener is killed at each command: each job that was pushed is pending
// says: the same jobs were counted twice
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
      redis.call('INCR', KEYS[2])
      redis.call('LPUSH', KEYS[3], ARGV[i + 1])
    end
    if #ARGV > 1 then redis.call('EXPIRE', KEYS[2], ARGV[1]) end
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
  String count = redis.call(jedis -> jedis.get(key("pending")));
  return count == null ? 0 : Long.parseLong(count);
}
// region: task-2
void succeeded(String jid) {
  redis.call(jedis -> jedis.decr(key("pending")));
}
// region: task-3
private static final String CALL_BACK =
    """
    local closed = redis.call('HEXISTS', KEYS[1], 'closed') == 1
    local pending = tonumber(redis.call('GET', KEYS[2]) or 0)
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
