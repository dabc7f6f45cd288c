// region: task-2
// caught by: a job in flight is settled once, and any other job not at all
// says: the attempt was not counted
String script = "return redis.call('LREM', KEYS[1], -1, ARGV[1])";
List<byte[]> keys = ending.keys(list(queue));
List<byte[]> args = ending.args(payload);
Object answer = redis.call(jedis -> jedis.eval(bytes(script), keys, args));
return answer.equals(1L);
