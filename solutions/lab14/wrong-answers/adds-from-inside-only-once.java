// region: task-5
// caught by: a job adds jobs to its own closed batch: the batch waits for them
// says: that it has added before
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
    if redis.call('HSETNX', KEYS[1], 'added:' .. ARGV[1], 1) == 0 then return 0 end
    for i = 2, #ARGV, 2 do
      redis.call('SADD', KEYS[2], ARGV[i])
      redis.call('LPUSH', KEYS[3], ARGV[i + 1])
    end
    return 1
    """;

boolean openIn(Batch parent) {
  List<String> keys = List.of(key("state"), parent.key("state"), parent.key("pending"));
  return script(OPEN_IN, keys, List.of(parent.bid, bid, "" + LIFE.toSeconds())).equals(1L);
}

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

boolean addFrom(String jid, List<BatchJob> jobs) {
  return run(ADD_FROM, List.of(jid), jobs);
}
