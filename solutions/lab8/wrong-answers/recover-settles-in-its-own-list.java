// region: task-3
// caught by: a dead process's jobs return to the head of the queue, in their order
// says: Does it call settle, which looks there?
    if (redis.call(jedis -> jedis.exists(owner))) {
      return 0;
    }
    byte[] dead = bytes(Keys.inFlight(owner, queue));
    int taken = 0;
    for (byte[] payload : redis.call(jedis -> jedis.lrange(dead, 0, -1))) {
      if (redis.call(jedis -> jedis.exists(owner))) {
        return taken;
      }
      if (settle(queue, payload, goesTo(owner, queue, payload))) {
        taken++;
      }
    }
    return taken;
