// region: task-5
// caught by: 50 calls at once, and then one every 20 ms: no second has more than 50 starts
// says: no longer counted once it has started
private static final String TURN =
    """
    local limit, period = tonumber(ARGV[2]), tonumber(ARGV[3])
    redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - period)
    local turn = redis.call('ZSCORE', KEYS[1], ARGV[1])
    if turn then
      if tonumber(turn) <= now then
        redis.call('ZREM', KEYS[1], ARGV[1])
        return 0
      end
      return turn - now
    end
    local before = redis.call('ZRANGE', KEYS[1], -limit, -limit, 'WITHSCORES')[2]
    turn = math.max(now, (before or 0) + period)
    redis.call('ZADD', KEYS[1], turn, ARGV[1])
    redis.call('PEXPIRE', KEYS[1], math.ceil((turn - now + period) / 1000))
    return turn - now
    """;

Duration turn(String partner, String call) {
  List<String> keys = List.of("limit:" + partner);
  List<String> args = List.of(call, "" + limit, "" + periodMicros);
  Object wait = redis.call(jedis -> jedis.eval(clock + TURN, keys, args));
  return Duration.of((Long) wait, ChronoUnit.MICROS);
}
