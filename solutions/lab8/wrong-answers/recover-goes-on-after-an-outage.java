// region: task-3
// caught by: the plug is pulled at each command of a recovery: the next recovery finishes it
// says: does your code catch the exception
if (redis.call(jedis -> jedis.exists(owner))) {
  return 0;
}
String list = Keys.inFlight(owner, queue);
String script =
    """
    if redis.call('EXISTS', KEYS[5]) == 1 then return 0 end
    if redis.call('LREM', KEYS[1], 1, ARGV[1]) == 0 then return 0 end
    """
        + Ending.LUA;
int taken = 0;
for (byte[] payload : redis.call(jedis -> jedis.lrange(Ending.bytes(list), 0, -1))) {
  try {
    Ending ending = goesTo(owner, queue, payload);
    List<byte[]> keys = ending.keys(list);
    keys.add(Ending.bytes(owner));
    Object answer =
        redis.call(jedis -> jedis.eval(Ending.bytes(script), keys, ending.args(payload)));
    if (answer.equals(1L)) {
      taken++;
    }
  } catch (jobsinpractice.engine.RedisUnavailable e) {
    continue; // the next look takes it
  }
}
return taken;
