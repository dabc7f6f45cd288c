// region: task-2
// caught by: the worker is killed at each command, and the job runs again: exactly one callback
// says: Does it stop because b is counted already
void succeeded(String jid) {
  String script =
      """
      redis.call('HDEL', KEYS[2], ARGV[1])
      return redis.call('SREM', KEYS[1], ARGV[1])
      """;
  Object counted = script(script, List.of(key("pending"), key("failures")), List.of(jid));
  repeated = counted.equals(0L);
}

private boolean repeated;
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
  if (repeated) return;
  List<String> args = new ArrayList<>();
  args.add("" + LIFE_AFTER_SUCCESS.toSeconds());
  for (String event : List.of("death", "complete", "success")) {
    args.add(event);
    args.add(BatchCallback.payload(bid, event));
  }
  script(CALL_BACK, List.of(key("state"), key("pending"), key("failures"), QUEUE), args);
}
