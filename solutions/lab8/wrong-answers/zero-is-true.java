// region: task-2
// caught by: settled once: counted once, retried once, and only what is in flight
// says: Lua takes 0 for true
String script =
    "if not redis.call('LREM', KEYS[1], -1, ARGV[1]) then return 0 end\n" + Ending.LUA;
List<byte[]> keys = ending.keys(list(queue));
List<byte[]> args = ending.args(payload);
Object answer = redis.call(jedis -> jedis.eval(bytes(script), keys, args));
return answer.equals(1L);
