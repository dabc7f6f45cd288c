// region: task-1
List<byte[]> claimed = new ArrayList<>();
for (int i = 0; i < most; i++) {
  byte[] payload = redis.call(jedis -> jedis.rpoplpush(bytes(Keys.queue(queue)), bytes(list(queue))));
  if (payload == null) return claimed;
  claimed.add(payload);
}
return claimed;
