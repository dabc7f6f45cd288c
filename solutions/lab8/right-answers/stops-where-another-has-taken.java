// region: task-3
String script =
    "if redis.call('EXISTS', KEYS[5]) == 1 or redis.call('LREM', KEYS[1], 1, ARGV[1]) == 0 then\n"
        + "  return 0\n"
        + "end\n"
        + Ending.LUA;
byte[] list = bytes(Keys.inFlight(owner, queue));
int taken = 0;
if (redis.call(jedis -> jedis.exists(owner))) {
  return taken;
}
for (byte[] payload : redis.call(jedis -> jedis.lrange(list, 0, -1))) {
  Ending ending = goesTo(owner, queue, payload);
  List<byte[]> keys = ending.keys(Keys.inFlight(owner, queue));
  keys.add(bytes(owner));
  Object reply = redis.call(jedis -> jedis.eval(bytes(script), keys, ending.args(payload)));
  if (reply.equals(0L)) {
    return taken; // it is back, or another process is at work here
  }
  taken++;
}
return taken;
