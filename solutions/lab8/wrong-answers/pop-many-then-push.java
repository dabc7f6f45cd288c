// region: task-1
// caught by: the plug is pulled at each command of a claim: every job is in one place
// says: only in this process's memory
List<byte[]> claimed = redis.call(jedis -> jedis.rpop(bytes(Keys.queue(queue)), most));
if (claimed == null) {
  return List.of();
}
byte[][] all = claimed.toArray(new byte[0][]);
redis.call(jedis -> jedis.lpush(bytes(list(queue)), all));
return claimed;
