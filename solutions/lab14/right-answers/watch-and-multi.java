// region: task-3
void callBack() {
  boolean decided = false;
  while (!decided) decided = redis.call(this::decide);
}

/** Returns false if another process has changed the batch in between. */
private boolean decide(UnifiedJedis jedis) {
  try (var transaction = jedis.transaction(false)) {
    transaction.watch(key("state"), key("pending"), key("failures"));
    Map<String, String> state = jedis.hgetAll(key("state"));
    long pending = jedis.scard(key("pending"));
    boolean closed = state.containsKey("closed");
    List<String> events = new ArrayList<>();
    if (state.containsKey("died")) events.add("death");
    if (closed && pending == jedis.hlen(key("failures"))) events.add("complete");
    if (closed && pending == 0) events.add("success");
    events.removeAll(state.keySet());
    if (events.isEmpty()) return true;
    transaction.multi();
    for (String event : events) {
      transaction.hset(key("state"), event, "1");
      transaction.lpush(QUEUE, BatchCallback.payload(bid, event));
      if (event.equals("success")) {
        for (String part : List.of("state", "pending", "failures")) {
          transaction.expire(key(part), LIFE_AFTER_SUCCESS.toSeconds());
        }
      }
    }
    return transaction.exec() != null;
  }
}
// region: batch-imports
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.Redis;
import redis.clients.jedis.UnifiedJedis;
