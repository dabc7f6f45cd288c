// region: task-2
// caught by: the plug is pulled at each command of a settlement: both halves happen or neither
// says: in between it is nowhere
long removed = redis.call(jedis -> jedis.lrem(bytes(list(queue)), -1, payload));
if (removed == 0) {
  return false;
}
List<byte[]> keys = ending.keys(list(queue));
List<byte[]> args = ending.args(payload);
redis.call(jedis -> jedis.eval(bytes(Ending.LUA), keys, args));
return true;
