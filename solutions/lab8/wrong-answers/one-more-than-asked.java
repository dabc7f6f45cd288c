// region: task-1
// caught by: 3 of 5 jobs are claimed, the longest waiting first, and are in flight
// says: that is more than was asked for
List<byte[]> claimed = new ArrayList<>();
for (int i = 0; i <= most; i++) {
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
  claimed.add(payload);
}
return claimed;
