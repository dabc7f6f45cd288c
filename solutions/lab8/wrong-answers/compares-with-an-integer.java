// region: task-2
// caught by: a job in flight is settled once, and any other job not at all
// says: a Long never equals an Integer
    String script =
        "if redis.call('LREM', KEYS[1], -1, ARGV[1]) == 0 then return 0 end\n" + Ending.LUA;
    Object answer =
        redis.call(
            jedis -> jedis.eval(bytes(script), ending.keys(list(queue)), ending.args(payload)));
    return answer.equals(1);
