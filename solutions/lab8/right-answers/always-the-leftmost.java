// region: task-3
byte[] list = bytes(Keys.inFlight(owner, queue));
String script =
    "if redis.call('EXISTS', KEYS[5]) == 1 then return 0 end\n"
        + "if redis.call('LREM', KEYS[1], 1, ARGV[1]) == 0 then return 0 end\n"
        + Ending.LUA;
int taken = 0;
while (!redis.call(jedis -> jedis.exists(owner))) {
  byte[] payload = redis.call(jedis -> jedis.lindex(list, 0));
  if (payload == null) {
    break;
  }
  Ending ending = goesTo(owner, queue, payload);
  List<byte[]> keys = ending.keys(Keys.inFlight(owner, queue));
  keys.add(bytes(owner));
  Object answer = redis.call(jedis -> jedis.eval(bytes(script), keys, ending.args(payload)));
  if (answer.equals(1L)) {
    taken++;
  }
}
return taken;
