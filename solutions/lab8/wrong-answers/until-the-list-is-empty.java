// region: task-3
// caught by: a live process keeps its jobs, also one that has just come back
// says: End the loop when the script takes nothing
if (redis.call(jedis -> jedis.exists(bytes(owner)))) {
  return 0;
}
String list = Keys.inFlight(owner, queue);
String script =
    "if redis.call('EXISTS', KEYS[5]) == 1 then return 0 end\n"
        + "if redis.call('LREM', KEYS[1], 1, ARGV[1]) == 0 then return 0 end\n"
        + Ending.LUA;
int taken = 0;
byte[] leftmost;
while ((leftmost = redis.call(jedis -> jedis.lindex(bytes(list), 0))) != null) {
  byte[] payload = leftmost;
  Ending ending = goesTo(owner, queue, payload);
  List<byte[]> keys = ending.keys(list);
  keys.add(bytes(owner));
  List<byte[]> args = ending.args(payload);
  if (redis.call(jedis -> jedis.eval(bytes(script), keys, args)).equals(1L)) {
    taken++;
  }
}
return taken;
