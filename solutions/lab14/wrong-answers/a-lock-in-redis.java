// region: task-3
// caught by: another worker acts between any two commands: exactly one callback for each event
// says: neither worker has called back
void callBack() {
  String lock = "return redis.call('SET', KEYS[1], 1, 'NX', 'PX', 10000)";
  if (script(lock, List.of(key("lock")), List.of()) == null) return; // another worker does it
  decide();
  redis.call(jedis -> jedis.del(key("lock")));
}

private void decide() {
  Map<String, String> state = redis.call(jedis -> jedis.hgetAll(key("state")));
  long pending = redis.call(jedis -> jedis.scard(key("pending")));
  long failures = redis.call(jedis -> jedis.hlen(key("failures")));
  boolean closed = state.containsKey("closed");
  if (state.containsKey("died")) push("death", state);
  if (closed && pending == failures) push("complete", state);
  if (closed && pending == 0) push("success", state);
}

private void push(String event, Map<String, String> state) {
  if (state.containsKey(event)) return;
  redis.call(jedis -> jedis.lpush(QUEUE, BatchCallback.payload(bid, event)));
  redis.call(jedis -> jedis.hset(key("state"), event, "1"));
  if (event.equals("success")) {
    for (String part : List.of("state", "pending", "failures")) {
      redis.call(jedis -> jedis.expire(key(part), LIFE_AFTER_SUCCESS.toSeconds()));
    }
  }
}
