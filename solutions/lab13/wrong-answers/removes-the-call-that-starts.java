// region: task-5
// caught by: one question: the script runs on the given clock, stores its count, and returns
// says: nothing of that is left
// also says: all of them started at once
// also says: 100 calls started within 20 ms
// also says: no longer counted once it has started
// also says: a call starts at least a period after
// also says: both started
// also says: the key expires before the last turn
// also says: it starts 400 µs too early
  private static final String GIVE_A_TURN =
      """
      local limit = tonumber(ARGV[2])
      local period = tonumber(ARGV[3])
      redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - period)
      local turn = redis.call('ZSCORE', KEYS[1], ARGV[1])
      if not turn then
        turn = now
        local last = redis.call('ZRANGE', KEYS[1], -limit, -limit, 'WITHSCORES')
        if last[2] then turn = math.max(now, tonumber(last[2]) + period) end
        redis.call('ZADD', KEYS[1], turn, ARGV[1])
        redis.call('PEXPIRE', KEYS[1], math.ceil((turn - now + period) / 1000))
      end
      if tonumber(turn) <= now then
        redis.call('ZREM', KEYS[1], ARGV[1])
        return 0
      end
      return turn - now
      """;

  Duration turn(String partner, String call) {
    java.util.List<String> keys = java.util.List.of("turns:" + partner);
    java.util.List<String> args = java.util.List.of(call, "" + limit, "" + periodMicros);
    long wait = (Long) redis.call(jedis -> jedis.eval(clock + GIVE_A_TURN, keys, args));
    return Duration.ofNanos(wait * 1000);
  }
