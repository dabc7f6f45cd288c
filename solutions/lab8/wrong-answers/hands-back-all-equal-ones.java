// region: task-5
// caught by: any in-flight list is handed back to its own queue, in its order
// says: does one command remove all equal elements
for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(list(queue)), 0, -1))) {
  String script = "if redis.call('LREM', KEYS[1], 0, ARGV[1]) == 0 then return 0 end\n" + Ending.LUA;
  Ending ending = Ending.back(queue, payload);
  List<byte[]> keys = ending.keys(list(queue));
  List<byte[]> args = ending.args(payload);
  redis.call(jedis -> jedis.eval(bytes(script), keys, args));
}
