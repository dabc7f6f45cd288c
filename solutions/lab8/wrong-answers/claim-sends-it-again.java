// region: task-1
// caught by: the plug is pulled at each command of a claim: every job is in one place
// says: it stays in flight, and no thread runs it
    List<byte[]> claimed = new ArrayList<>();
    boolean again = false;
    while (claimed.size() < most) {
      try {
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
      } catch (jobsinpractice.engine.RedisUnavailable e) {
        if (again) {
          throw e;
        }
        again = true;
      }
    }
    return claimed;
