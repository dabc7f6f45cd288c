// region: task-4
String key = "victims-of-" + Ending.jid(queue, payload);
redis.call(jedis -> jedis.hset(key, owner, clock.instant().toString()));
redis.call(jedis -> jedis.expire(key, REMEMBERED.toSeconds()));
long died = redis.call(jedis -> jedis.hlen(key));
return died >= POISON
    ? Ending.poison(queue, payload, clock.instant(), died + " processes died with this job")
    : Ending.back(queue, payload);
