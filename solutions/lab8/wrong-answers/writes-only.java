// region: task-2
// caught by: a job in flight is settled once, and any other job not at all
// says: job 2 is still in flight
String script = Ending.LUA;
List<byte[]> keys = ending.keys(list(queue));
List<byte[]> args = ending.args(payload);
Object answer = redis.call(jedis -> jedis.eval(bytes(script), keys, args));
return answer.equals(1L);
