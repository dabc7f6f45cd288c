// region: task-5
private static final String TURN =
    """
    local limit, period = tonumber(ARGV[2]), tonumber(ARGV[3])
    local turns = redis.call('LRANGE', KEYS[1], 0, -1)
    while #turns > 0 and tonumber(string.match(turns[1], '^%d+')) <= now - period do
      redis.call('LPOP', KEYS[1])
      table.remove(turns, 1)
    end
    for _, entry in ipairs(turns) do
      local time, name = string.match(entry, '^(%d+) (.*)$')
      if name == ARGV[1] then return math.max(0, tonumber(time) - now) end
    end
    local turn = now
    if #turns >= limit then
      turn = math.max(now, tonumber(string.match(turns[#turns - limit + 1], '^%d+')) + period)
    end
    redis.call('RPUSH', KEYS[1], string.format('%.0f', turn) .. ' ' .. ARGV[1])
    redis.call('PEXPIRE', KEYS[1], math.ceil((turn - now + period) / 1000) + 5000)
    return turn - now
    """;

Duration turn(String partner, String call) {
  List<String> args = List.of(call, Integer.toString(limit), Long.toString(periodMicros));
  Object micros = redis.call(jedis -> jedis.eval(clock + TURN, List.of("turns-of-" + partner), args));
  return Duration.of((Long) micros, ChronoUnit.MICROS);
}
