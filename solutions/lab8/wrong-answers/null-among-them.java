// region: task-1
// caught by: 3 of 5 jobs are claimed, the longest waiting first, and are in flight
// says: LMOVE answers null when none waits
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
