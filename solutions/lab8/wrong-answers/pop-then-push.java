// region: task-1
// caught by: the plug is pulled at each command of a claim: every job is in one place
// says: only in this process's memory
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
