// region: task-2
// caught by: any job of any in-flight list is settled, and no other job leaves
// says: did it become a String? Send bytes as ARGV
String script =
    "if redis.call('LREM', KEYS[1], -1, ARGV[1]) == 0 then return 0 end\n" + Ending.LUA;
List<String> keys = new ArrayList<>();
ending.keys(list(queue)).forEach(key -> keys.add(new String(key, java.nio.charset.StandardCharsets.UTF_8)));
List<String> args = new ArrayList<>();
ending.args(payload).forEach(arg -> args.add(new String(arg, java.nio.charset.StandardCharsets.UTF_8)));
Object answer = redis.call(jedis -> jedis.eval(script, keys, args));
return answer.equals(1L);
