// region: task-1
// caught by: a claim of any size moves the oldest jobs of its queue
// says: two equal payloads wait, and one of them was not returned
java.util.Map<String, byte[]> claimed = new java.util.LinkedHashMap<>();
while (claimed.size() < most) {
  byte[] payload = redis.call(jedis -> jedis.rpoplpush(bytes(Keys.queue(queue)), bytes(list(queue))));
  if (payload == null) break;
  claimed.put(Ending.jid(queue, payload), payload);
}
return new ArrayList<>(claimed.values());
