// region: task-3
// caught by: a live process keeps its jobs, also one that has just come back
// says: Is EXISTS a command of its own
    String list = Keys.inFlight(owner, queue);
    String script =
        "if redis.call('LREM', KEYS[1], 1, ARGV[1]) == 0 then return 0 end\n" + Ending.LUA;
    int taken = 0;
    if (redis.call(jedis -> jedis.exists(owner))) {
      return 0;
    }
    for (byte[] payload : redis.call(jedis -> jedis.lrange(Ending.bytes(list), 0, -1))) {
      Ending ending = goesTo(owner, queue, payload);
      if (redis.call(jedis -> jedis.exists(owner))) {
        return taken;
      }
      Object answer =
          redis.call(
              jedis -> jedis.eval(Ending.bytes(script), ending.keys(list), ending.args(payload)));
      if (answer.equals(1L)) {
        taken++;
      }
    }
    return taken;
