// region: task-2
// caught by: the plug is pulled at each command of a settlement: both halves happen or neither
// says: catch the exception and send the command again
String script =
    "if redis.call('LREM', KEYS[1], -1, ARGV[1]) == 0 then return 0 end\n" + Ending.LUA;
List<byte[]> keys = ending.keys(list(queue));
List<byte[]> args = ending.args(payload);
Object answer;
try {
  answer = redis.call(jedis -> jedis.eval(bytes(script), keys, args));
} catch (jobsinpractice.engine.RedisUnavailable lost) {
  // a lost reply: a settlement may be sent twice, so send it again
  answer = redis.call(jedis -> jedis.eval(bytes(script), keys, args));
}
return answer.equals(1L);
