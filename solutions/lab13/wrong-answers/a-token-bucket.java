// region: task-5
// caught by: 60 calls at one moment: at most 50 start within a second
// says: as into a bucket
private static final String TURN =
    """
    local limit, period = tonumber(ARGV[1]), tonumber(ARGV[2])
    local each = math.ceil(period / limit)
    local full = redis.call('GET', KEYS[1])
    -- The time at which the bucket would be empty of debts: each start adds its share.
    local tat = math.max(now, tonumber(full or '0'))
    local mine = redis.call('HGET', KEYS[2], ARGV[3])
    if mine then return math.max(0, tonumber(mine) - now) end
    local turn = math.max(now, tat - (limit - 1) * each)
    redis.call('SET', KEYS[1], string.format('%.0f', tat + each), 'PX', math.ceil((tat + each - now) / 1000) + 1000)
    redis.call('HSET', KEYS[2], ARGV[3], string.format('%.0f', turn))
    redis.call('PEXPIRE', KEYS[2], math.ceil((tat + each - now) / 1000) + 1000)
    return turn - now
    """;

Duration turn(String partner, String call) {
  List<String> keys = List.of("limit:" + partner, "turns:" + partner);
  List<String> args = List.of("" + limit, "" + periodMicros, call);
  Object micros = redis.call(jedis -> jedis.eval(clock + TURN, keys, args));
  return Duration.of((Long) micros, ChronoUnit.MICROS);
}
