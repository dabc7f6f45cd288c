// region: task-2
// caught by: the plug is pulled at each command of a settlement: both halves happen or neither
// says: one command writes its retry
List<byte[]> keys = ending.keys(list(queue));
List<byte[]> args = ending.args(payload);
if (redis.call(jedis -> jedis.lpos(bytes(list(queue)), payload)) == null) {
  return false;
}
redis.call(jedis -> jedis.eval(bytes(Ending.LUA), keys, args));
return redis.call(jedis -> jedis.lrem(bytes(list(queue)), -1, payload)) > 0;
