// region: task-1
// caught by: the plug is pulled at each command of a claim: every job is in one place
// says: does your code catch the exception?
    List<byte[]> claimed = new ArrayList<>();
    try {
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
        claimed.add(payload);
      }
    } catch (jobsinpractice.engine.RedisUnavailable e) {
      return claimed;
    }
    return claimed;
