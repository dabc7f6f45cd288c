// region: task-5
private static final String TURN =
    """
    local limit, period = tonumber(ARGV[2]), tonumber(ARGV[3])
    local turn = redis.call('GET', KEYS[1] .. ':of:' .. ARGV[1])
    if not turn then
      local place = redis.call('INCR', KEYS[1])
      local before = redis.call('GET', KEYS[1] .. ':' .. (place - limit))
      turn = math.max(now, (before or 0) + period)
      local text, life = string.format('%.0f', turn), math.ceil((turn - now + period) / 1000)
      redis.call('PEXPIRE', KEYS[1], life)
      redis.call('SET', KEYS[1] .. ':of:' .. ARGV[1], text, 'PX', life)
      redis.call('SET', KEYS[1] .. ':' .. place, text, 'PX', life)
    end
    return math.max(0, turn - now)
    """;

Duration turn(String partner, String call) {
  List<String> keys = List.of("limit:" + partner);
  List<String> args = List.of(call, "" + limit, "" + periodMicros);
  Object micros = redis.call(jedis -> jedis.eval(clock + TURN, keys, args));
  return Duration.of((Long) micros, ChronoUnit.MICROS);
}
