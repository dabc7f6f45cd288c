// region: task-1
// caught by: the plug is pulled at each command of a claim: every job is in one place
// says: so it will run twice
List<byte[]> claimed = new ArrayList<>();
while (claimed.size() < most) {
  byte[] payload = redis.call(jedis -> jedis.lindex(bytes(Keys.queue(queue)), -1));
  if (payload == null) {
    break;
  }
  redis.call(jedis -> jedis.lpush(bytes(list(queue)), payload));
  redis.call(jedis -> jedis.rpop(bytes(Keys.queue(queue))));
  claimed.add(payload);
}
return claimed;
