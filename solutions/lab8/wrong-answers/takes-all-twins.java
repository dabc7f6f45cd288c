// region: task-2
// caught by: two equal payloads are in flight: one leaves, the other stays
// says: A count of 0 removes every equal element
String script = "if redis.call('LREM', KEYS[1], 0, ARGV[1]) == 0 then return 0 end\n" + Ending.LUA;
List<byte[]> keys = ending.keys(list(queue));
List<byte[]> args = ending.args(payload);
Object answer = redis.call(jedis -> jedis.eval(bytes(script), keys, args));
return answer.equals(1L);
