// region: task-1
// caught by: a claim, with the plug pulled at each of its commands: no job is nowhere, none twice
// says: in between it is in this process's memory
List<byte[]> claimed = redis.call(jedis -> jedis.rpop(bytes(Keys.queue(queue)), most));
if (claimed == null) {
  return List.of();
}
byte[][] all = claimed.toArray(new byte[0][]);
redis.call(jedis -> jedis.lpush(bytes(list(queue)), all));
return claimed;
