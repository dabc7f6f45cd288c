// region: task-2
// caught by: a job in flight is settled once, and any other job not at all
// says: you took out another job
String script =
    "local oldest = redis.call('LINDEX', KEYS[1], -1)\n"
        + "if not oldest then return 0 end\n"
        + "redis.call('LREM', KEYS[1], -1, oldest)\n"
        + Ending.LUA;
List<byte[]> keys = ending.keys(list(queue));
List<byte[]> args = ending.args(payload);
return redis.call(jedis -> jedis.eval(bytes(script), keys, args)).equals(1L);
