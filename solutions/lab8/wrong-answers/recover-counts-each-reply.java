// region: task-3
// caught by: a live process keeps its jobs, also one that has just come back
// says: count each reply that is not null
    if (redis.call(jedis -> jedis.exists(owner))) {
      return 0;
    }
    String list = Keys.inFlight(owner, queue);
    String script =
        "if redis.call('EXISTS', KEYS[5]) == 1 then return 0 end\n"
            + "if redis.call('LREM', KEYS[1], 1, ARGV[1]) == 0 then return 0 end\n"
            + Ending.LUA;
    int taken = 0;
    for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(list), 0, -1))) {
      Ending ending = goesTo(owner, queue, payload);
      List<byte[]> keys = ending.keys(list);
      keys.add(bytes(owner));
      Object answer = redis.call(jedis -> jedis.eval(bytes(script), keys, ending.args(payload)));
      if (answer != null) {
        taken++;
      }
    }
    return taken;
