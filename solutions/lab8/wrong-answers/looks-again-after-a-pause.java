// region: task-1
// caught by: three of five jobs are claimed, the oldest first, and are in flight
// says: Does your code pause and look again?
    List<byte[]> claimed = new ArrayList<>();
    int looks = 0;
    while (claimed.size() < most && looks < 2) {
      byte[] payload =
          redis.call(
              jedis ->
                  jedis.lmove(
                      bytes(Keys.queue(queue)),
                      bytes(list(queue)),
                      ListDirection.RIGHT,
                      ListDirection.LEFT));
      if (payload == null) {
        looks++;
        java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
      } else {
        claimed.add(payload);
      }
    }
    return claimed;
