// region: task-3
// caught by: a dead process's jobs return to the head of the queue, in their order
// says: the index skips it
    if (redis.call(jedis -> jedis.exists(owner))) {
      return 0;
    }
    byte[] list = bytes(Keys.inFlight(owner, queue));
    String script =
        """
        if redis.call('EXISTS', KEYS[5]) == 1 then return 0 end
        if redis.call('LREM', KEYS[1], 1, ARGV[1]) == 0 then return 0 end
        """
            + Ending.LUA;
    int taken = 0;
    for (int i = 0; i < redis.call(jedis -> jedis.llen(list)); i++) {
      int at = i;
      byte[] payload = redis.call(jedis -> jedis.lindex(list, at));
      if (payload == null) {
        break;
      }
      Ending ending = goesTo(owner, queue, payload);
      List<byte[]> keys = ending.keys(Keys.inFlight(owner, queue));
      keys.add(bytes(owner));
      List<byte[]> args = ending.args(payload);
      taken += redis.call(jedis -> jedis.eval(bytes(script), keys, args)).equals(1L) ? 1 : 0;
    }
    return taken;
