// region: task-3
if (redis.call(jedis -> jedis.exists(owner))) return 0;
String list = Keys.inFlight(owner, queue);
String script =
    "if redis.call('EXISTS', KEYS[5]) == 1 or redis.call('LREM', KEYS[1], 1, ARGV[1]) < 1 then\n"
        + "  return 0\n"
        + "end\n"
        + Ending.LUA;
return redis.call(jedis -> jedis.lrange(bytes(list), 0, -1)).stream()
    .mapToInt(
        payload -> {
          Ending ending = goesTo(owner, queue, payload);
          List<byte[]> keys = new ArrayList<>(ending.keys(list));
          keys.add(bytes(owner));
          Object reply = redis.call(jedis -> jedis.eval(bytes(script), keys, ending.args(payload)));
          return ((Long) reply).intValue();
        })
    .sum();
