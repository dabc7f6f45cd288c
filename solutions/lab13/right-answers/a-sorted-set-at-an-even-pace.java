// region: task-5
private static final String TURN =
    """
    local key, call, limit, period = KEYS[1], ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
    redis.call('ZREMRANGEBYSCORE', key, '-inf', string.format('%.0f', now - period))
    local turn = tonumber(redis.call('ZSCORE', key, call) or '-1')
    if turn < 0 then
      local last = redis.call('ZREVRANGE', key, 0, 0, 'WITHSCORES')
      turn = now
      if last[2] then turn = math.max(now, tonumber(last[2]) + math.ceil(period / limit)) end
      redis.call('ZADD', key, string.format('%.0f', turn), call)
      redis.call('EXPIRE', key, math.ceil((turn - now + period) / 1000000) + 60)
    end
    if turn <= now then return 0 end
    return turn - now
    """;

Duration turn(String partner, String call) {
  Long micros =
      (Long)
          redis.call(
              jedis ->
                  jedis.eval(
                      clock + TURN,
                      1,
                      "rate:{" + partner + "}",
                      call,
                      String.valueOf(limit),
                      String.valueOf(periodMicros)));
  return Duration.ofNanos(micros * 1_000);
}
