// region: task-5
// caught by: a paused process is recovered while it hands back: each job returns once
// says: Task 2 has the step that notices
for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(list(queue)), 0, -1))) {
  String script = "redis.call('LREM', KEYS[1], 1, ARGV[1])\n" + Ending.LUA;
  Ending ending = Ending.back(queue, payload);
  List<byte[]> keys = ending.keys(list(queue));
  List<byte[]> args = ending.args(payload);
  redis.call(jedis -> jedis.eval(bytes(script), keys, args));
}
