// region: task-3
String list = Keys.inFlight(owner, queue);
String script =
    "if redis.call('EXISTS', KEYS[5]) == 1 then return 0 end\n"
        + "if redis.call('LINDEX', KEYS[1], 0) ~= ARGV[1] then return 2 end\n"
        + "redis.call('LPOP', KEYS[1])\n"
        + Ending.LUA;
int taken = 0;
while (!redis.call(jedis -> jedis.exists(owner))) {
  byte[] payload = redis.call(jedis -> jedis.lindex(bytes(list), 0));
  if (payload == null) break;
  Ending ending = goesTo(owner, queue, payload);
  List<byte[]> keys = ending.keys(list);
  keys.add(bytes(owner));
  Object reply = redis.call(jedis -> jedis.eval(bytes(script), keys, ending.args(payload)));
  if (reply.equals(1L)) taken++;
}
return taken;
