// region: task-2
// caught by: settled once: counted once, retried once, and only what is in flight
// says: LREM takes ARGV[1]
String script =
    "if redis.call('LREM', KEYS[1], -1, ARGV[4]) == 0 then return 0 end\n" + Ending.LUA;
List<byte[]> keys = ending.keys(list(queue));
List<byte[]> args = ending.args(payload);
Object answer = redis.call(jedis -> jedis.eval(bytes(script), keys, args));
return answer.equals(1L);
