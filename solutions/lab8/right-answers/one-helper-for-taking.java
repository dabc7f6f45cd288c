// region: task-1
if (most <= 0) {
  return new java.util.LinkedList<>();
}
var right = Enum.valueOf(redis.clients.jedis.args.ListDirection.class, "RIGHT");
var left = Enum.valueOf(redis.clients.jedis.args.ListDirection.class, "LEFT");
byte[] oldest =
    redis.call(jedis -> jedis.lmove(bytes(Keys.queue(queue)), bytes(list(queue)), right, left));
if (oldest == null) {
  return new java.util.LinkedList<>();
}
List<byte[]> all = claim(queue, most - 1);
all.add(0, oldest);
return all;
// region: task-3
boolean alive = redis.call(jedis -> jedis.exists(owner));
if (alive) {
  return 0;
}
List<byte[]> jobs =
    redis.call(jedis -> jedis.lrange(bytes(Keys.inFlight(owner, queue)), 0, -1));
int taken = 0;
for (byte[] job : jobs) {
  if (redis.call(jedis -> jedis.exists(owner))) {
    break;
  }
  if (taken(owner, queue, job, goesTo(owner, queue, job))) {
    taken++;
  }
}
return taken;
}

private boolean taken(String owner, String queue, byte[] payload, Ending ending) {
  List<byte[]> keys = ending.keys(Keys.inFlight(owner, queue));
  keys.add(bytes(owner));
  String script =
      """
      if redis.call('EXISTS', KEYS[5]) ~= 0 then return 0 end
      if redis.call('LREM', KEYS[1], 1, ARGV[1]) < 1 then return 0 end
      """
          + Ending.LUA;
  Object answer = redis.call(jedis -> jedis.eval(bytes(script), keys, ending.args(payload)));
  return Long.valueOf(1).equals(answer);
