// region: task-3
// caught by: the last of three jobs ends: complete and success are called back, once each
// says: your code has called back only one of them
void callBack() {
  script(
      """
      local function once(event, payload)
        if redis.call('HSETNX', KEYS[1], event, 1) == 1 then
          redis.call('LPUSH', KEYS[4], payload)
          if event == 'success' then
            for k = 1, 3 do redis.call('EXPIRE', KEYS[k], ARGV[1]) end
          end
        end
      end
      if redis.call('HEXISTS', KEYS[1], 'died') == 1 then
        once('death', ARGV[2])
      end
      if redis.call('HEXISTS', KEYS[1], 'closed') == 1 then
        local pending = redis.call('SCARD', KEYS[2])
        if pending == 0 then
          once('success', ARGV[4])
        elseif pending == redis.call('HLEN', KEYS[3]) then
          once('complete', ARGV[3])
        end
      end
      """,
      List.of(key("state"), key("pending"), key("failures"), QUEUE),
      List.of(
          "" + LIFE_AFTER_SUCCESS.toSeconds(),
          BatchCallback.payload(bid, "death"),
          BatchCallback.payload(bid, "complete"),
          BatchCallback.payload(bid, "success")));
}
