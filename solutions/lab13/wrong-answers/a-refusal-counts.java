// region: task-5
// caught by: 200 calls at one moment: each gets a turn of its own, and asks twice at most
// says: given the same time, so they come back together
private static final String TURN =
    """
    local limit, period = tonumber(ARGV[2]), tonumber(ARGV[3])
    redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - period)
    redis.call('ZADD', KEYS[1], now, ARGV[1] .. redis.call('ZCARD', KEYS[1]))
    redis.call('PEXPIRE', KEYS[1], math.ceil(period / 1000) + 1000)
    if redis.call('ZCARD', KEYS[1]) > limit then return period - 1000 end
    return 0
    """;

Duration turn(String partner, String call) {
  List<String> args = List.of(call, "" + limit, "" + periodMicros);
  Object micros = redis.call(jedis -> jedis.eval(clock + TURN, List.of("limit:" + partner), args));
  return Duration.of((Long) micros, ChronoUnit.MICROS);
}
