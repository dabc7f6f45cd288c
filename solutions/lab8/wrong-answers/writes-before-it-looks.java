// region: task-2
// caught by: a job in flight is settled once, and any other job not at all
// says: Does your code write the ending before it calls LREM
    // write first and remove last, so that the job cannot be lost; LREM says whether it was there
    String script =
        Ending.LUA.replace("return 1", "return redis.call('LREM', KEYS[1], -1, ARGV[1])");
    Object answer =
        redis.call(
            jedis -> jedis.eval(bytes(script), ending.keys(list(queue)), ending.args(payload)));
    return answer.equals(1L);
