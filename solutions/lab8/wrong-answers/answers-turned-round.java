// region: task-1
// caught by: three of five jobs are claimed, the oldest first, and are in flight
// says: your list is reversed
List<byte[]> claimed = new ArrayList<>();
while (claimed.size() < most) {
  byte[] payload =
      redis.call(
          jedis ->
              jedis.lmove(
                  bytes(Keys.queue(queue)),
                  bytes(list(queue)),
                  ListDirection.RIGHT,
                  ListDirection.LEFT));
  if (payload == null) {
    break;
  }
  claimed.add(0, payload);
}
return claimed;
