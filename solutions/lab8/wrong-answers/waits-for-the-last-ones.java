// region: task-1
// caught by: three of five jobs are claimed, the oldest first, and are in flight
// says: LMOVE does the same without waiting
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
      if (payload == null) { // one is perhaps just coming
        payload =
            redis.call(
                jedis ->
                    jedis.blmove(
                        bytes(Keys.queue(queue)),
                        bytes(list(queue)),
                        ListDirection.RIGHT,
                        ListDirection.LEFT,
                        0.05));
      }
      if (payload == null) {
        break;
      }
      claimed.add(payload);
    }
    return claimed;
