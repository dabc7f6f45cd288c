// region: task-2
// caught by: a job in flight is settled once, and any other job not at all
// says: does your code look at one element only?
String oldest =
    "if redis.call('LRANGE', KEYS[1], -1, -1)[1] ~= ARGV[1] then return 0 end\n"
        + "redis.call('LTRIM', KEYS[1], 0, -2)\n"
        + Ending.LUA;
return Long.valueOf(1)
    .equals(redis.call(jedis -> jedis.eval(bytes(oldest), ending.keys(list(queue)), ending.args(payload))));
