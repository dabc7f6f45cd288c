// region: task-2
// caught by: a settlement, with the plug pulled at each of its commands: both halves or neither
// says: written by one command, and taken out of flight by another
List<byte[]> keys = ending.keys(list(queue));
List<byte[]> args = ending.args(payload);
if (redis.call(jedis -> jedis.lpos(bytes(list(queue)), payload)) == null) {
  return false;
}
redis.call(jedis -> jedis.eval(bytes(Ending.LUA), keys, args));
return redis.call(jedis -> jedis.lrem(bytes(list(queue)), -1, payload)) > 0;
