// region: task-5
// caught by: a call asks less than a millisecond before a turn is free: it waits
// says: Round the gap between two calls
  private static final String SPACED =
      """
      local gap = math.floor(tonumber(ARGV[3]) / tonumber(ARGV[2]))
      local mine = redis.call('ZSCORE', KEYS[1], ARGV[1])
      if mine then return math.max(0, tonumber(mine) - now) end
      redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - tonumber(ARGV[3]))
      local newest = redis.call('ZRANGE', KEYS[1], -1, -1, 'WITHSCORES')
      local turn = now
      if newest[2] and tonumber(newest[2]) + gap > now then turn = tonumber(newest[2]) + gap end
      redis.call('ZADD', KEYS[1], turn, ARGV[1])
      redis.call('PEXPIRE', KEYS[1], math.ceil((turn - now + tonumber(ARGV[3])) / 1000))
      return turn - now
      """;

  Duration turn(String partner, String call) {
    Object wait =
        redis.call(
            jedis ->
                jedis.eval(
                    clock + SPACED,
                    java.util.List.of("turns:" + partner),
                    java.util.List.of(call, "" + limit, "" + periodMicros)));
    return Duration.of((Long) wait, java.time.temporal.ChronoUnit.MICROS);
  }
