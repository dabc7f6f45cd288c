// region: task-1
var right = Enum.valueOf(redis.clients.jedis.args.ListDirection.class, "RIGHT");
var left = Enum.valueOf(redis.clients.jedis.args.ListDirection.class, "LEFT");
byte[] from = bytes(Keys.queue(queue));
byte[] to = bytes(list(queue));
java.util.function.Supplier<byte[]> move =
    () -> redis.call(jedis -> jedis.lmove(from, to, right, left));
return java.util.stream.IntStream.range(0, most)
    .mapToObj(i -> move.get())
    .takeWhile(java.util.Objects::nonNull)
    .toList();
// region: task-3
if (redis.call(jedis -> jedis.exists(bytes(owner)))) {
  return 0;
}
String list = Keys.inFlight(owner, queue);
byte[] script =
    bytes(
        "local alive = redis.call('EXISTS', KEYS[5])\n"
            + "if alive == 1 then return 0 end\n"
            + "local removed = redis.call('LREM', KEYS[1], 1, ARGV[1])\n"
            + "if removed == 0 then return 0 end\n"
            + Ending.LUA);
List<byte[]> jobs = redis.call(jedis -> jedis.lrange(bytes(list), 0, -1));
return (int)
    jobs.stream()
        .filter(
            payload -> {
              Ending ending = goesTo(owner, queue, payload);
              List<byte[]> keys = ending.keys(list);
              keys.add(bytes(owner));
              Object answer =
                  redis.call(jedis -> jedis.eval(script, keys, ending.args(payload)));
              return answer.equals(1L);
            })
        .count();
// region: task-5
List<byte[]> jobs = redis.call(jedis -> jedis.lrange(bytes(list(queue)), 0, -1));
jobs.stream().forEachOrdered(job -> settle(queue, job, Ending.back(queue, job)));
