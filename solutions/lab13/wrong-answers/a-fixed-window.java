// region: task-5
// caught by: 50 calls before the clock's second ends and 50 after: no second has 100 starts
// says: look back a second from now, wherever it begins
private static final String TURN =
    """
    local limit, period = tonumber(ARGV[1]), tonumber(ARGV[2])
    local window = math.floor(now / period)
    for ahead = 0, 1000 do
      local key = KEYS[1] .. ':' .. string.format('%.0f', window + ahead)
      if redis.call('HEXISTS', key, ARGV[3]) == 1 then return math.max(0, (window + ahead) * period - now) end
      if redis.call('HLEN', key) < limit then
        redis.call('HSET', key, ARGV[3], 1)
        redis.call('PEXPIRE', key, math.ceil((ahead + 2) * period / 1000))
        return math.max(0, (window + ahead) * period - now)
      end
    end
    return 1000 * period
    """;

Duration turn(String partner, String call) {
  List<String> args = List.of("" + limit, "" + periodMicros, call);
  Object micros = redis.call(jedis -> jedis.eval(clock + TURN, List.of("limit:" + partner), args));
  return Duration.of((Long) micros, ChronoUnit.MICROS);
}
