// region: task-5
// caught by: one question: the script runs on the given clock, stores its count, and returns
// says: asks Redis again and again until it may start
private static final String START =
    """
    redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ARGV[3])
    if redis.call('ZSCORE', KEYS[1], ARGV[1]) then return 1 end
    if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[2]) then return 0 end
    redis.call('ZADD', KEYS[1], now, ARGV[1])
    redis.call('PEXPIRE', KEYS[1], math.ceil(ARGV[3] / 1000))
    return 1
    """;

Duration turn(String partner, String call) {
  List<String> args = List.of(call, "" + limit, "" + periodMicros);
  for (int asked = 0; asked < 60; asked++) {
    Object may = redis.call(jedis -> jedis.eval(clock + START, List.of("limit:" + partner), args));
    if ((Long) may == 1) return Duration.ZERO;
  }
  return Duration.of(periodMicros, ChronoUnit.MICROS);
}
