// region: task-3
// caught by: a live process keeps its jobs, also one that has just come back
// says: Do you ask for TTL?
    String list = Keys.inFlight(owner, queue);
    if (redis.call(jedis -> jedis.ttl(owner)) > 0) {
      return 0;
    }
    String script =
        """
        if redis.call('TTL', KEYS[5]) > 0 then return 0 end
        if redis.call('LREM', KEYS[1], 1, ARGV[1]) == 0 then return 0 end
        """
            + Ending.LUA;
    int taken = 0;
    for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(list), 0, -1))) {
      Ending ending = goesTo(owner, queue, payload);
      List<byte[]> keys = ending.keys(list);
      keys.add(bytes(owner));
      if (redis.call(jedis -> jedis.eval(bytes(script), keys, ending.args(payload))).equals(1L)) {
        taken++;
      }
    }
    return taken;
