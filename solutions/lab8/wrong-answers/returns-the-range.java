// region: task-1
// caught by: a claim of any size moves the oldest jobs of its queue
// says: so this claim has moved none
String script =
    """
    local jobs = redis.call('LRANGE', KEYS[1], ARGV[1], -1)
    for i = 1, tonumber(ARGV[2]) do redis.call('LMOVE', KEYS[1], KEYS[2], 'RIGHT', 'LEFT') end
    return jobs
    """;
List<byte[]> keys = List.of(bytes(Keys.queue(queue)), bytes(list(queue)));
List<byte[]> args = List.of(bytes("" + -most), bytes("" + most));
Object answer = redis.call(jedis -> jedis.eval(bytes(script), keys, args));
List<byte[]> claimed = new java.util.ArrayList<>();
for (Object payload : (List<?>) answer) {
  claimed.add(0, (byte[]) payload);
}
return claimed;
