// region: task-5
// caught by: two workers ask between any two commands of each other: one of them starts
// says: you look in one command and count in another
// also says: in between, the key stays forever
private static final String LOOK =
    """
    redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ARGV[3])
    local turn = redis.call('ZSCORE', KEYS[1], ARGV[1])
    if not turn then
      local before = redis.call('ZRANGE', KEYS[1], -ARGV[2], -ARGV[2], 'WITHSCORES')[2]
      turn = math.max(now, (before or 0) + ARGV[3])
    end
    return math.max(0, turn - now)
    """;
private static final String COUNT =
    """
    redis.call('ZADD', KEYS[1], 'NX', now + ARGV[2], ARGV[1])
    redis.call('PEXPIRE', KEYS[1], ARGV[3])
    return 0
    """;

Duration turn(String partner, String call) {
  List<String> keys = List.of("limit:" + partner);
  List<String> args = List.of(call, "" + limit, "" + periodMicros);
  long micros = (Long) redis.call(jedis -> jedis.eval(clock + LOOK, keys, args));
  List<String> mine = List.of(call, "" + micros, "" + (micros + periodMicros) / 1_000);
  redis.call(jedis -> jedis.eval(clock + COUNT, keys, mine));
  return Duration.of(micros, ChronoUnit.MICROS);
}
