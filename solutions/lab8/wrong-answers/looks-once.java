// region: task-3
// caught by: a live process keeps its jobs, also one that has just come back
// says: Did you look, and then take, by two commands
String script =
    "if redis.call('LREM', KEYS[1], 1, ARGV[1]) == 0 then return 0 end\n" + Ending.LUA;
String list = Keys.inFlight(owner, queue);
int taken = 0;
if (redis.call(jedis -> jedis.exists(owner))) {
  return 0;
}
for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(list), 0, -1))) {
  Ending ending = goesTo(owner, queue, payload);
  List<byte[]> keys = ending.keys(list);
  keys.add(bytes(owner));
  List<byte[]> args = ending.args(payload);
  Object answer = redis.call(jedis -> jedis.eval(bytes(script), keys, args));
  taken += answer.equals(1L) ? 1 : 0;
}
return taken;
