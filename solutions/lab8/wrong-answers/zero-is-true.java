// region: task-2
// caught by: a job in flight is settled once, and any other job not at all
// says: In Lua, 0 is true: `if 0 then` runs
String script =
    "if not redis.call('LREM', KEYS[1], -1, ARGV[1]) then return 0 end\n" + Ending.LUA;
List<byte[]> keys = ending.keys(list(queue));
List<byte[]> args = ending.args(payload);
Object answer = redis.call(jedis -> jedis.eval(bytes(script), keys, args));
return answer.equals(1L);
