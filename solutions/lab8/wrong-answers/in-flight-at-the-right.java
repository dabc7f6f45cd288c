// region: task-1
// caught by: three of five jobs are claimed, the oldest first, and are in flight
// says: Do you push at the right
List<byte[]> claimed = new ArrayList<>();
while (claimed.size() < most) {
  byte[] payload =
      redis.call(
          jedis ->
              jedis.lmove(
                  bytes(Keys.queue(queue)),
                  bytes(list(queue)),
                  ListDirection.RIGHT,
                  ListDirection.RIGHT));
  if (payload == null) {
    break;
  }
  claimed.add(payload);
}
return claimed;
