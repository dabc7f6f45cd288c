// region: task-5
// caught by: the plug is pulled at each command of a hand-back: every job is in one place
// says: does your code catch the exception?
    try {
      for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(list(queue)), 0, -1))) {
        settle(queue, payload, Ending.back(queue, payload));
      }
    } catch (jobsinpractice.engine.RedisUnavailable e) {
      System.err.println("recovery finds them: " + e.getMessage());
    }
