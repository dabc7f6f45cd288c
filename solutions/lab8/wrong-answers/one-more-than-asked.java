// region: task-1
// caught by: three of five jobs are claimed, the oldest first, and are in flight
// says: that is more than `most`
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
