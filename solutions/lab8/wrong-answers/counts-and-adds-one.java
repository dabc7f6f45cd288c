// region: task-4
// caught by: one death that is recorded three times counts once
// says: two deaths were counted as three
String key = "deaths:" + Ending.jid(queue, payload);
long before = redis.call(jedis -> jedis.scard(key));
redis.call(jedis -> jedis.sadd(key, owner));
redis.call(jedis -> jedis.expire(key, REMEMBERED.toSeconds()));
long deaths = before + 1;
return deaths < POISON
    ? Ending.back(queue, payload)
    : Ending.poison(queue, payload, clock.instant(), deaths + " processes died with this job");
