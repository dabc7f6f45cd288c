// region: task-1
// caught by: a claim of any size moves the oldest jobs of its queue
// says: although `most` is 0
var right = Enum.valueOf(redis.clients.jedis.args.ListDirection.class, "RIGHT");
var left = Enum.valueOf(redis.clients.jedis.args.ListDirection.class, "LEFT");
List<byte[]> claimed = new java.util.ArrayList<>();
do {
  byte[] payload =
      redis.call(jedis -> jedis.lmove(bytes(Keys.queue(queue)), bytes(list(queue)), right, left));
  if (payload == null) {
    break;
  }
  claimed.add(payload);
} while (claimed.size() < most);
return claimed;
