// region: task-3
// caught by: a live process keeps its jobs, also one that has just come back
// says: return the length of the list
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
List<byte[]> jobs = redis.call(jedis -> jedis.lrange(Ending.bytes(list), 0, -1));
for (byte[] payload : jobs) {
  Ending ending = goesTo(owner, queue, payload);
  List<byte[]> keys = ending.keys(list);
  keys.add(Ending.bytes(owner));
  redis.call(jedis -> jedis.eval(Ending.bytes(script), keys, ending.args(payload)));
}
return jobs.size();
