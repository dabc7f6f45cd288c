// region: task-3
// caught by: another worker acts between any two commands: never complete too early
// says: Read both in the script that pushes
void callBack() {
  long failures = redis.call(jedis -> jedis.hlen(key("failures")));
  String text =
      """
      local closed = redis.call('HEXISTS', KEYS[1], 'closed') == 1
      local pending, failed = redis.call('SCARD', KEYS[2]), tonumber(ARGV[5])
      if redis.call('HEXISTS', KEYS[1], 'died') == 1 and redis.call('HSETNX', KEYS[1], 'death', 1) == 1 then
        redis.call('LPUSH', KEYS[4], ARGV[1])
      end
      if closed and pending == failed and redis.call('HSETNX', KEYS[1], 'complete', 1) == 1 then
        redis.call('LPUSH', KEYS[4], ARGV[2])
      end
      if closed and pending == 0 and redis.call('HSETNX', KEYS[1], 'success', 1) == 1 then
        redis.call('LPUSH', KEYS[4], ARGV[3])
        for k = 1, 3 do redis.call('EXPIRE', KEYS[k], ARGV[4]) end
      end
      """;
  script(
      text,
      List.of(key("state"), key("pending"), key("failures"), QUEUE),
      List.of(
          BatchCallback.payload(bid, "death"),
          BatchCallback.payload(bid, "complete"),
          BatchCallback.payload(bid, "success"),
          "" + LIFE_AFTER_SUCCESS.toSeconds(),
          "" + failures));
}
