// region: task-2
// caught by: a job in flight is settled once, and any other job not at all
// says: it means that nothing is pushed or added
String script =
    """
    if redis.call('LREM', KEYS[1], -1, ARGV[1]) == 0 then return 0 end
    if ARGV[2] == 'ZADD' then
      redis.call('ZADD', KEYS[2], ARGV[3], ARGV[4])
    else
      redis.call('RPUSH', KEYS[2], ARGV[4])
    end
    redis.call('INCRBY', KEYS[3], ARGV[5])
    redis.call('INCRBY', KEYS[4], ARGV[6])
    return 1
    """;
List<byte[]> keys = ending.keys(list(queue));
List<byte[]> args = ending.args(payload);
return redis.call(jedis -> jedis.eval(bytes(script), keys, args)).equals(1L);
