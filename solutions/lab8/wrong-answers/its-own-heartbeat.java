// region: task-3
// caught by: a dead process's jobs return to the head of the queue, in their order
// says: The process that may be dead is owner
if (redis.call(jedis -> jedis.exists(bytes(owner)))) {
  return 0;
}
String list = Keys.inFlight(owner, queue);
String script =
    "if redis.call('EXISTS', KEYS[5]) == 1 then return 0 end\n"
        + "if redis.call('LREM', KEYS[1], 1, ARGV[1]) == 0 then return 0 end\n"
        + Ending.LUA;
int taken = 0;
for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(list), 0, -1))) {
  Ending ending = goesTo(owner, queue, payload);
  List<byte[]> keys = ending.keys(list);
  keys.add(bytes(identity));
  List<byte[]> args = ending.args(payload);
  Object answer = redis.call(jedis -> jedis.eval(bytes(script), keys, args));
  if (answer.equals(1L)) {
    taken++;
  }
}
return taken;
