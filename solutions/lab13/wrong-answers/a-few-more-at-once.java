// region: task-5
// caught by: 60 calls at one moment: at most 50 start within a second
// says: 55 calls started at once
private static final String TURN =
    """
    local limit, period = tonumber(ARGV[2]), tonumber(ARGV[3])
    redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - period)
    local turn = redis.call('ZSCORE', KEYS[1], ARGV[1])
    if not turn then
      local before = redis.call('ZRANGE', KEYS[1], -limit - 5, -limit - 5, 'WITHSCORES')[2]
      turn = math.max(now, (before or 0) + period)
      redis.call('ZADD', KEYS[1], turn, ARGV[1])
      redis.call('PEXPIRE', KEYS[1], math.ceil((turn - now + period) / 1000))
    end
    return math.max(0, turn - now)
    """;

Duration turn(String partner, String call) {
  List<String> keys = List.of("limit:" + partner);
  List<String> args = List.of(call, "" + limit, "" + periodMicros);
  Object micros = redis.call(jedis -> jedis.eval(clock + TURN, keys, args));
  return Duration.of((Long) micros, ChronoUnit.MICROS);
}
