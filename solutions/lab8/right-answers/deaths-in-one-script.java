// region: task-4
String script =
    """
    redis.call('SADD', KEYS[1], ARGV[1])
    redis.call('EXPIRE', KEYS[1], ARGV[2])
    return redis.call('SCARD', KEYS[1])
    """;
List<byte[]> keys = List.of(bytes("deaths:" + Ending.jid(queue, payload)));
List<byte[]> args = List.of(bytes(owner), bytes(String.valueOf(REMEMBERED.getSeconds())));
Object deaths = redis.call(jedis -> jedis.eval(bytes(script), keys, args));
boolean poison = ((Number) deaths).intValue() >= POISON;
return poison
    ? Ending.poison(queue, payload, clock.instant(), "It was in flight when " + deaths + " processes died.")
    : Ending.back(queue, payload);
