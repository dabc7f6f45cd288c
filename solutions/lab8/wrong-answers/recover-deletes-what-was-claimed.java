// region: task-3
// caught by: a live process keeps its jobs, also one that has just come back
// says: Does your code delete the list at the end (DEL)
// also says: job 4 is lost
    if (redis.call(jedis -> jedis.exists(owner))) {
      return 0;
    }
    String from = Keys.inFlight(owner, queue);
    String script =
        """
        if redis.call('EXISTS', KEYS[5]) == 1 then return 0 end
        if redis.call('LREM', KEYS[1], 1, ARGV[1]) == 0 then return 0 end
        """
            + Ending.LUA;
    int taken = 0;
    for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(from), 0, -1))) {
      Ending ending = goesTo(owner, queue, payload);
      List<byte[]> keys = ending.keys(from);
      keys.add(bytes(owner));
      Object answer =
          redis.call(jedis -> jedis.eval(bytes(script), keys, ending.args(payload)));
      if (!answer.equals(1L)) {
        return taken;
      }
      taken++;
    }
    redis.call(jedis -> jedis.del(from)); // nothing is left of this process
    return taken;
