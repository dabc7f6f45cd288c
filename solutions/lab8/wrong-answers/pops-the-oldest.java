// region: task-2
// caught by: a job in flight is settled once, and any other job not at all
// says: do not end in the order in which they began
String script = "if not redis.call('LPOP', KEYS[1]) then return 0 end\n" + Ending.LUA;
List<byte[]> keys = ending.keys(list(queue));
List<byte[]> args = ending.args(payload);
Object answer = redis.call(jedis -> jedis.eval(bytes(script), keys, args));
return answer.equals(1L);
