// region: task-4
// caught by: a job returns after two deaths and goes to the dead set after the third
// says: or is that time in its key
    long period = clock.instant().getEpochSecond() / REMEMBERED.toSeconds();
    String key = "deaths:" + period + ":" + Ending.jid(queue, payload);
    redis.call(jedis -> jedis.sadd(key, owner));
    redis.call(jedis -> jedis.expire(key, REMEMBERED.toSeconds()));
    if (redis.call(jedis -> jedis.scard(key)) < POISON) return Ending.back(queue, payload);
    return Ending.poison(queue, payload, clock.instant(), "Its process died three times");
