// region: task-4
// caught by: a job has failed three times, and two jobs have not run: not complete
// says: Does your code count failures
private static final String FAILED =
    """
    if redis.call('SISMEMBER', KEYS[2], ARGV[1]) == 0 then return end
    redis.call('HSET', KEYS[3], ARGV[1], ARGV[2])
    redis.call('HINCRBY', KEYS[1], 'failed', 1)
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
// region: task-3
private static final String CALL_BACK =
    """
    local closed = redis.call('HEXISTS', KEYS[1], 'closed') == 1
    local pending = redis.call('SCARD', KEYS[2])
    local happened = {
      complete = closed and pending == tonumber(redis.call('HGET', KEYS[1], 'failed') or 0),
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
// region: task-2
private static final String SUCCEEDED =
    """
    redis.call('SREM', KEYS[1], ARGV[1])
    if redis.call('HDEL', KEYS[2], ARGV[1]) == 1 then redis.call('HINCRBY', KEYS[3], 'failed', -1) end
    """;

/** Counts a job that has succeeded. A job counts once, however often it runs. */
void succeeded(String jid) {
  script(SUCCEEDED, List.of(key("pending"), key("failures"), key("state")), List.of(jid));
}
