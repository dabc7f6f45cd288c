// region: task-5
// caught by: any limit, any period, any calls: never too many, in order, and never too late
// says: Compute its turn from the turn of that call
private static final String TURN =
    """
    local limit, period = tonumber(ARGV[2]), tonumber(ARGV[3])
    redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - period)
    local turn = redis.call('ZSCORE', KEYS[1], ARGV[1])
    if not turn then
      local stored = redis.call('ZCARD', KEYS[1])
      turn = now + math.floor(stored / limit) * period
      redis.call('ZADD', KEYS[1], turn, ARGV[1])
      local last = redis.call('ZRANGE', KEYS[1], -1, -1, 'WITHSCORES')[2]
      redis.call('PEXPIRE', KEYS[1], math.ceil((last - now + period) / 1000))
    end
    return math.max(0, turn - now)
    """;

Duration turn(String partner, String call) {
  List<String> keys = List.of("limit:" + partner);
  List<String> args = List.of(call, "" + limit, "" + periodMicros);
  Object wait = redis.call(jedis -> jedis.eval(clock + TURN, keys, args));
  return Duration.of((Long) wait, ChronoUnit.MICROS);
}
