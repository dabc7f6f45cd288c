// region: task-5
// caught by: another worker acts between any two commands: exactly one callback of the parent
// says: north was counted after the close
private static final String OPEN_IN =
    """
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
  Map<String, String> state = redis.call(jedis -> jedis.hgetAll(parent.key("state")));
  if (!state.containsKey("opened") || state.containsKey("closed")) return false;
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
