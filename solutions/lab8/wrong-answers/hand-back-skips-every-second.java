// region: task-5
// caught by: at TERM, running jobs are handed back in their order, and finished jobs are not
// says: the index skips it
    byte[] inFlight = bytes(list(queue));
    long count = redis.call(jedis -> jedis.llen(inFlight));
    for (long i = 0; i < count; i++) {
      long at = i;
      byte[] payload = redis.call(jedis -> jedis.lindex(inFlight, at));
      if (payload != null) {
        settle(queue, payload, Ending.back(queue, payload));
      }
    }
