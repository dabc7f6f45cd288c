// region: task-3
// caught by: after its success a batch lives for a day at most, also if its opener runs again
// says: between leaves 30 days
  void callBack() {
    Object success =
        script(
        """
        local closed = redis.call('HEXISTS', KEYS[1], 'closed') == 1
        local pending = redis.call('SCARD', KEYS[2])
        local failed = redis.call('HLEN', KEYS[3])
        local function fire(event, payload)
          if redis.call('HSETNX', KEYS[1], event, 1) == 0 then return end
          redis.call('LPUSH', KEYS[4], payload)
        end
        if redis.call('HEXISTS', KEYS[1], 'died') == 1 then fire('death', ARGV[1]) end
        if closed and pending == failed then fire('complete', ARGV[2]) end
        if closed and pending == 0 and redis.call('HEXISTS', KEYS[1], 'success') == 0 then
          fire('success', ARGV[3])
          return 1
        end
        return 0
        """,
        List.of(key("state"), key("pending"), key("failures"), QUEUE),
        List.of(
            BatchCallback.payload(bid, "death"),
            BatchCallback.payload(bid, "complete"),
            BatchCallback.payload(bid, "success"),
            "" + LIFE_AFTER_SUCCESS.toSeconds()));
    if (success.equals(1L)) {
      redis.call(jedis -> jedis.expire(key("state"), LIFE_AFTER_SUCCESS.toSeconds()));
    }
  }
