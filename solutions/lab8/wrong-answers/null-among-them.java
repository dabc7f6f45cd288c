// region: task-1
// caught by: three of five jobs are claimed, the oldest first, and are in flight
// says: your list contains null
List<byte[]> claimed = new ArrayList<>();
for (int i = 0; i < most; i++) {
  claimed.add(
      redis.call(
          jedis ->
              jedis.lmove(
                  bytes(Keys.queue(queue)),
                  bytes(list(queue)),
                  ListDirection.RIGHT,
                  ListDirection.LEFT)));
}
return claimed;
