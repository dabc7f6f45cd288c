// region: task-2
// caught by: twins in flight: the one that has ended leaves, the other stays
// says: a count of 0 takes all that are equal
String script = "if redis.call('LREM', KEYS[1], 0, ARGV[1]) == 0 then return 0 end\n" + Ending.LUA;
List<byte[]> keys = ending.keys(list(queue));
List<byte[]> args = ending.args(payload);
Object answer = redis.call(jedis -> jedis.eval(bytes(script), keys, args));
return answer.equals(1L);
