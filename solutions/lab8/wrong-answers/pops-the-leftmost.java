// region: task-3
// caught by: two processes recover at the same time: each job returns once
// says: took another job out in its place
if (redis.call(jedis -> jedis.exists(bytes(owner)))) {
  return 0;
}
String list = Keys.inFlight(owner, queue);
String script =
    "if redis.call('EXISTS', KEYS[5]) == 1 then return 0 end\n"
        + "if not redis.call('LPOP', KEYS[1]) then return 0 end\n"
        + Ending.LUA;
int taken = 0;
for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(list), 0, -1))) {
  Ending ending = goesTo(owner, queue, payload);
  List<byte[]> keys = ending.keys(list);
  keys.add(bytes(owner));
  List<byte[]> args = ending.args(payload);
  Object answer = redis.call(jedis -> jedis.eval(bytes(script), keys, args));
  if (answer.equals(1L)) {
    taken++;
  }
}
return taken;
