// region: task-2
// caught by: a job in flight is settled once, and any other job not at all
// says: and the attempt still counts
    if (ending.command().isEmpty()) { // nothing to write: one command is enough
      return redis.call(jedis -> jedis.lrem(bytes(list(queue)), -1, payload)) == 1;
    }
    String script =
        "if redis.call('LREM', KEYS[1], -1, ARGV[1]) == 0 then return 0 end\n" + Ending.LUA;
    Object answer =
        redis.call(
            jedis -> jedis.eval(bytes(script), ending.keys(list(queue)), ending.args(payload)));
    return answer.equals(1L);
