// region: task-1
// caught by: 3 of 5 jobs are claimed, the longest waiting first, and are in flight
// says: those are the newest
List<byte[]> claimed = new ArrayList<>();
while (claimed.size() < most) {
  byte[] payload =
      redis.call(
          jedis ->
              jedis.lmove(
                  bytes(Keys.queue(queue)),
                  bytes(list(queue)),
                  ListDirection.LEFT,
                  ListDirection.LEFT));
  if (payload == null) {
    break;
  }
  claimed.add(payload);
}
return claimed;
