// region: task-3
// caught by: the worker is killed at each command, and the job runs again: exactly one callback
// says: has remembered the callback and not pushed it
void callBack() {
  Map<String, String> state = redis.call(jedis -> jedis.hgetAll(key("state")));
  long pending = redis.call(jedis -> jedis.scard(key("pending")));
  long failures = redis.call(jedis -> jedis.hlen(key("failures")));
  boolean closed = state.containsKey("closed");
  if (state.containsKey("died")) push("death", state);
  if (closed && pending == failures) push("complete", state);
  if (closed && pending == 0) push("success", state);
}

private void push(String event, Map<String, String> state) {
  if (redis.call(jedis -> jedis.hsetnx(key("state"), event, "1")) == 0) return;
  redis.call(jedis -> jedis.lpush(QUEUE, BatchCallback.payload(bid, event)));
  if (event.equals("success")) {
    for (String part : List.of("state", "pending", "failures")) {
      redis.call(jedis -> jedis.expire(key(part), LIFE_AFTER_SUCCESS.toSeconds()));
    }
  }
}
