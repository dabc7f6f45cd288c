// region: task-2
// caught by: a job is recovered between any two commands of its settlement: one of the two wins
// says: did you look whether the job is in flight by one command
List<byte[]> held = redis.call(jedis -> jedis.lrange(bytes(list(queue)), 0, -1));
boolean there = held.stream().anyMatch(job -> java.util.Arrays.equals(job, payload));
if (!there) {
  return false;
}
String script = "redis.call('LREM', KEYS[1], -1, ARGV[1])\n" + Ending.LUA;
List<byte[]> keys = ending.keys(list(queue));
List<byte[]> args = ending.args(payload);
redis.call(jedis -> jedis.eval(bytes(script), keys, args));
return true;
