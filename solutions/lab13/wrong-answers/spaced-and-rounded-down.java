// region: task-5
// caught by: any limit, any period, any calls: never too many, in order, and never too late
// says: If you divide the period by the limit, round
private static final String TURN =
    """
    local each = math.floor(ARGV[3] / ARGV[2] / 1000) * 1000
    redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ARGV[3])
    local turn = redis.call('ZSCORE', KEYS[1], ARGV[1])
    if not turn then
      local last = redis.call('ZRANGE', KEYS[1], -1, -1, 'WITHSCORES')[2]
      turn = math.max(now, (last or 0) + each)
      redis.call('ZADD', KEYS[1], turn, ARGV[1])
      redis.call('PEXPIRE', KEYS[1], math.ceil((turn - now + ARGV[3]) / 1000))
    end
    return math.max(0, turn - now)
    """;

Duration turn(String partner, String call) {
  List<String> args = List.of(call, "" + limit, "" + periodMicros);
  Object micros = redis.call(jedis -> jedis.eval(clock + TURN, List.of("limit:" + partner), args));
  return Duration.of((Long) micros, ChronoUnit.MICROS);
}
