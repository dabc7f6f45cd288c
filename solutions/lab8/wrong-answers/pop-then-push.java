// region: task-1
// caught by: a claim, with the plug pulled at each of its commands: no job is nowhere, none twice
// says: in between it is in this process's memory
List<byte[]> claimed = new ArrayList<>();
while (claimed.size() < most) {
  byte[] payload = redis.call(jedis -> jedis.rpop(bytes(Keys.queue(queue))));
  if (payload == null) {
    break;
  }
  redis.call(jedis -> jedis.lpush(bytes(list(queue)), payload));
  claimed.add(payload);
}
return claimed;
