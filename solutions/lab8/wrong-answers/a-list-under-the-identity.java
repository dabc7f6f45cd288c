// region: task-1
// caught by: three of five jobs are claimed, the oldest first, and are in flight
// says: where neither a settlement nor a recovery looks
List<byte[]> claimed = new ArrayList<>();
while (claimed.size() < most) {
  byte[] payload =
      redis.call(
          jedis ->
              jedis.lmove(
                  bytes(Keys.queue(queue)),
                  bytes(Keys.inFlight(queue, identity)),
                  ListDirection.RIGHT,
                  ListDirection.LEFT));
  if (payload == null) {
    break;
  }
  claimed.add(payload);
}
return claimed;
