// region: task-3
// caught by: a live process keeps its jobs, also one that has just come back
// says: not a DEL at the end
// also says: puts it back and another takes it out
    if (redis.call(jedis -> jedis.exists(owner))) {
      return 0;
    }
    String list = Keys.inFlight(owner, queue);
    String script = "if redis.call('EXISTS', KEYS[5]) == 1 then return 0 end\n" + Ending.LUA;
    int taken = 0;
    for (byte[] payload : redis.call(jedis -> jedis.lrange(Ending.bytes(list), 0, -1))) {
      Ending ending = goesTo(owner, queue, payload);
      List<byte[]> keys = ending.keys(list);
      keys.add(Ending.bytes(owner));
      Object answer =
          redis.call(jedis -> jedis.eval(Ending.bytes(script), keys, ending.args(payload)));
      if (!answer.equals(1L)) {
        return taken;
      }
      taken++;
    }
    redis.call(jedis -> jedis.del(Ending.bytes(list)));
    return taken;
