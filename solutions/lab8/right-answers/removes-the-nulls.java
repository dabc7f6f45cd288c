// region: task-1
List<byte[]> claimed = new ArrayList<>();
for (int i = 0; i < most; i++) {
  claimed.add(redis.call(jedis -> jedis.rpoplpush(bytes(Keys.queue(queue)), bytes(list(queue)))));
}
claimed.removeIf(java.util.Objects::isNull);
return claimed;
