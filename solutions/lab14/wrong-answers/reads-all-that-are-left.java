// region: task-3
// caught by: another worker acts between any two commands: exactly one callback for each event
// says: Do both in the script that pushes
// also says: each job that ends reads all jobs that are left
private static final String CALL_BACK =
    """
    local closed = redis.call('HEXISTS', KEYS[1], 'closed') == 1
    local pending = tonumber(ARGV[#ARGV])
    local happened = {
      complete = closed and pending == redis.call('HLEN', KEYS[3]),
      success = closed and pending == 0,
      death = redis.call('HEXISTS', KEYS[1], 'died') == 1,
    }
    for i = 2, #ARGV - 1, 2 do
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
  args.add("" + redis.call(jedis -> jedis.smembers(key("pending"))).size());
  script(CALL_BACK, List.of(key("state"), key("pending"), key("failures"), QUEUE), args);
}
