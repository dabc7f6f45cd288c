// region: task-2
// caught by: a job in flight is settled once, and any other job not at all
// says: the error and the retry_count are lost
    String script =
        """
        if redis.call('LREM', KEYS[1], -1, ARGV[1]) == 0 then return 0 end
        if ARGV[2] == 'ZADD' then redis.call('ZADD', KEYS[2], ARGV[3], ARGV[1]) end
        if ARGV[2] == 'RPUSH' then redis.call('RPUSH', KEYS[2], ARGV[4]) end
        redis.call('INCRBY', KEYS[3], ARGV[5])
        redis.call('INCRBY', KEYS[4], ARGV[6])
        return 1
        """;
    Object answer =
        redis.call(
            jedis -> jedis.eval(bytes(script), ending.keys(list(queue)), ending.args(payload)));
    return answer.equals(1L);
