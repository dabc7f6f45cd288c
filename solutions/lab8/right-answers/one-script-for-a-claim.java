// region: task-1
String script =
    "local jobs = redis.call('RPOP', KEYS[1], ARGV[1])\n"
        + "if not jobs then return {} end\n"
        + "redis.call('LPUSH', KEYS[2], unpack(jobs))\n"
        + "return jobs";
if (most <= 0) return List.of();
List<byte[]> keys = List.of(bytes(Keys.queue(queue)), bytes(list(queue)));
List<byte[]> args = List.of(bytes(Integer.toString(most)));
List<byte[]> claimed = new ArrayList<>();
for (Object payload : (List<?>) redis.call(jedis -> jedis.eval(bytes(script), keys, args))) {
  claimed.add((byte[]) payload);
}
return claimed;
