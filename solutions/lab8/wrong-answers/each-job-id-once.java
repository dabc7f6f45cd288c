// region: task-3
// caught by: the plug is pulled at each command of a recovery: the next recovery finishes it
// says: a copy of job 1 is still in flight
if (redis.call(jedis -> jedis.exists(owner))) {
  return 0;
}
String list = Keys.inFlight(owner, queue);
String script =
    "if redis.call('EXISTS', KEYS[5]) == 1 then return 0 end\n"
        + "if redis.call('LREM', KEYS[1], 1, ARGV[1]) == 0 then return 0 end\n"
        + Ending.LUA;
java.util.Set<String> seen = new java.util.HashSet<>();
int taken = 0;
for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(list), 0, -1))) {
  if (!seen.add(Ending.jid(queue, payload))) {
    continue;
  }
  Ending ending = goesTo(owner, queue, payload);
  List<byte[]> keys = ending.keys(list);
  keys.add(bytes(owner));
  if (redis.call(jedis -> jedis.eval(bytes(script), keys, ending.args(payload))).equals(1L)) {
    taken++;
  }
}
return taken;
