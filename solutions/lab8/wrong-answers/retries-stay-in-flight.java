// region: task-2
// caught by: a job in flight is settled once, and any other job not at all
// says: job 3 is still in flight, and its retry is not written
String script =
    "if ARGV[2] ~= 'ZADD' then if redis.call('LREM', KEYS[1], -1, ARGV[1]) == 0 then return 0 end\n" + Ending.LUA + " end return 0";
Object answer = redis.call(jedis -> jedis.eval(bytes(script), ending.keys(list(queue)), ending.args(payload)));
return answer.equals(1L);
