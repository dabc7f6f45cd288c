// region: task-2
// caught by: the plug is pulled at each command of a settlement: both halves happen or neither
// says: does your code catch the exception
String script =
    "if redis.call('LREM', KEYS[1], -1, ARGV[1]) == 0 then return 0 end\n" + Ending.LUA;
try {
  Object answer =
      redis.call(
          jedis -> jedis.eval(bytes(script), ending.keys(list(queue)), ending.args(payload)));
  return answer.equals(1L);
} catch (RuntimeException e) {
  return false;
}
