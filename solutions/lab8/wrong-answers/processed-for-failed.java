// region: task-2
// caught by: a job in flight is settled once, and any other job not at all
// says: Does your script add ARGV[5] to both
String script =
    "if redis.call('LREM', KEYS[1], -1, ARGV[1]) == 0 then return 0 end\n" + Ending.LUA.replace("KEYS[4], ARGV[6]", "KEYS[4], ARGV[5]");
Object answer = redis.call(jedis -> jedis.eval(bytes(script), ending.keys(list(queue)), ending.args(payload)));
return answer.equals(1L);
