// region: task-3
// caught by: a live process keeps its jobs, also one that has just come back
// says: ask once for each job, and keep the answer
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
  List<byte[]> keys = goesTo(owner, queue, payload).keys(list);
  keys.add(Ending.bytes(owner));
  List<byte[]> args = goesTo(owner, queue, payload).args(payload);
  if (redis.call(jedis -> jedis.eval(Ending.bytes(script), keys, args)).equals(1L)) {
    taken++;
  }
}
return taken;
