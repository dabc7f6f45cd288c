// region: task-2
// caught by: a job in flight is settled once, and any other job not at all
// says: replies with null
String script =
    "if redis.call('LREM', KEYS[1], -1, ARGV[1]) == 0 then return false end\n" + Ending.LUA;
Object answer = redis.call(jedis -> jedis.eval(bytes(script), ending.keys(list(queue)), ending.args(payload)));
return answer.equals(1L);
