// region: task-1
// caught by: 3 of 5 jobs are claimed, the longest waiting first, and are in flight
// says: the answer is turned round
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
