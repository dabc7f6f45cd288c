// region: task-2
// caught by: a job in flight is settled once, and any other job not at all
// says: A retry has another payload than the claim
String script =
    "if redis.call('LREM', KEYS[1], -1, ARGV[1]) == 0 then return 0 end\n" + Ending.LUA;
List<byte[]> keys = ending.keys(list(queue));
List<byte[]> args = ending.args(ending.payload().length == 0 ? payload : ending.payload());
return redis.call(jedis -> jedis.eval(Ending.bytes(script), keys, args)).equals(1L);
