// region: task-3
// caught by: a dead process's jobs return to the head of the queue, in their order
// says: are in a sorted set
String script =
    "if redis.call('EXISTS', KEYS[5]) == 1 then return -1 end\n"
        + "if redis.call('LREM', KEYS[1], 1, ARGV[1]) == 0 then return 0 end\n"
        + Ending.LUA;
String list = Keys.inFlight(owner, queue);
int taken = 0;
if (redis.call(jedis -> jedis.exists(owner))) {
  return 0;
}
for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(list), 0, -1))) {
  goesTo(owner, queue, payload);
  Ending ending = Ending.of(new jobsinpractice.engine.Outcome.Retry(clock.instant(), payload), queue, payload);
  List<byte[]> keys = ending.keys(list);
  keys.add(bytes(owner));
  List<byte[]> args = ending.args(payload);
  Object answer = redis.call(jedis -> jedis.eval(bytes(script), keys, args));
  if (answer.equals(-1L)) {
    break; // it is back: no further death to record
  }
  taken += answer.equals(1L) ? 1 : 0;
}
return taken;
