// region: task-2
// caught by: a job in flight is settled once, and any other job not at all
// says: the attempt was not counted
String script =
    "if redis.call('LREM', KEYS[1], -1, ARGV[1]) == 0 then return 0 end\n"
        + "if ARGV[2] == 'ZADD' then redis.call('ZADD', KEYS[2], ARGV[3], ARGV[4]) end\n"
        + "if ARGV[2] == 'RPUSH' then redis.call('RPUSH', KEYS[2], ARGV[4]) end\n"
        + "return 1";
Object answer = redis.call(jedis -> jedis.eval(bytes(script), ending.keys(list(queue)), ending.args(payload)));
return answer.equals(1L);
