// region: task-3
// caught by: any in-flight list returns to its own queue, in its order
// says: did it become a String? Call lrange and eval with bytes
String script =
    "if redis.call('EXISTS', KEYS[5]) == 1 then return 0 end\n"
        + "if redis.call('LREM', KEYS[1], 1, ARGV[1]) == 0 then return 0 end\n"
        + Ending.LUA;
String list = Keys.inFlight(owner, queue);
int taken = 0;
if (redis.call(jedis -> jedis.exists(owner))) {
  return 0;
}
for (String job : redis.call(jedis -> jedis.lrange(list, 0, -1))) {
  byte[] payload = bytes(job);
  Ending ending = goesTo(owner, queue, payload);
  List<byte[]> keys = ending.keys(list);
  keys.add(bytes(owner));
  List<byte[]> args = ending.args(payload);
  Object answer = redis.call(jedis -> jedis.eval(bytes(script), keys, args));
  taken += answer.equals(1L) ? 1 : 0;
}
return taken;
