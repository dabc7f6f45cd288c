// region: task-1
// caught by: 3 of 5 jobs are claimed, the longest waiting first, and are in flight
// says: more left the queue than
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
