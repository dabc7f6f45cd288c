// region: task-5
// caught by: each partner has a limit of its own, and a busy one takes little memory
// says: so many keys outlive the period
private static final String TURN =
    """
    local limit, period = tonumber(ARGV[2]), tonumber(ARGV[3])
    local place = redis.call('GET', KEYS[1] .. ':of:' .. ARGV[1])
    if not place then
      place = redis.call('INCR', KEYS[1])
      local before = redis.call('GET', KEYS[1] .. ':' .. string.format('%.0f', place - limit))
      local turn = math.max(now, (before or 0) + period)
      local life = math.ceil((turn - now + period) / 1000) + 600000
      redis.call('PEXPIRE', KEYS[1], life)
      redis.call('SET', KEYS[1] .. ':of:' .. ARGV[1], place, 'PX', life)
      redis.call('SET', KEYS[1] .. ':' .. place, string.format('%.0f', turn), 'PX', life)
    end
    return math.max(0, redis.call('GET', KEYS[1] .. ':' .. place) - now)
    """;

Duration turn(String partner, String call) {
  List<String> keys = List.of("limit:" + partner);
  List<String> args = List.of(call, "" + limit, "" + periodMicros);
  Object micros = redis.call(jedis -> jedis.eval(clock + TURN, keys, args));
  return Duration.of((Long) micros, ChronoUnit.MICROS);
}
