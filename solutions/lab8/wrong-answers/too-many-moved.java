// region: task-1
// caught by: three of five jobs are claimed, the oldest first, and are in flight
// says: more jobs left the queue than you returned
List<byte[]> claimed = new ArrayList<>();
byte[] payload;
do {
  payload =
      redis.call(
          jedis ->
              jedis.lmove(
                  bytes(Keys.queue(queue)),
                  bytes(list(queue)),
                  ListDirection.RIGHT,
                  ListDirection.LEFT));
  if (payload != null && claimed.size() < most) {
    claimed.add(payload);
  }
} while (payload != null);
return claimed;
