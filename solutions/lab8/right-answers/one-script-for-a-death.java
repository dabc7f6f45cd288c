// region: task-4
String script =
    "redis.call('SADD', KEYS[1], ARGV[1])\n"
        + "redis.call('EXPIRE', KEYS[1], ARGV[2])\n"
        + "return redis.call('SCARD', KEYS[1])";
List<byte[]> keys = List.of(bytes("job:" + Ending.jid(queue, payload) + ":deaths"));
List<byte[]> args = List.of(bytes(owner), bytes("" + REMEMBERED.toSeconds()));
long died = (Long) redis.call(jedis -> jedis.eval(bytes(script), keys, args));
if (died < POISON) return Ending.back(queue, payload);
return Ending.poison(queue, payload, clock.instant(), "Poison pill: it killed " + died + " workers");
