// region: task-1
// caught by: three of five jobs are claimed, the oldest first, and are in flight
// says: return what this claim moved
var right = Enum.valueOf(redis.clients.jedis.args.ListDirection.class, "RIGHT");
var left = Enum.valueOf(redis.clients.jedis.args.ListDirection.class, "LEFT");
if (most <= 0) {
  return List.of();
}
for (int i = 0; i < most; i++) {
  byte[] payload =
      redis.call(jedis -> jedis.lmove(bytes(Keys.queue(queue)), bytes(list(queue)), right, left));
  if (payload == null) {
    break;
  }
}
List<byte[]> newest = redis.call(jedis -> jedis.lrange(bytes(list(queue)), 0, most - 1));
List<byte[]> claimed = new java.util.ArrayList<>(newest);
java.util.Collections.reverse(claimed);
return claimed;
