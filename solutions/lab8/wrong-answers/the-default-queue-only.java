// region: task-1
// caught by: a claim of any size moves the oldest jobs of its queue
// says: is the name of the queue fixed
List<byte[]> claimed = new ArrayList<>();
while (claimed.size() < most) {
  byte[] payload =
      redis.call(
          jedis ->
              jedis.lmove(
                  bytes(Keys.queue("default")), bytes(list("default")), ListDirection.RIGHT, ListDirection.LEFT));
  if (payload == null) {
    break;
  }
  claimed.add(payload);
}
return claimed;
