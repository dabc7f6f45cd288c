// region: task-4
// caught by: a job returns after two deaths and goes to the dead set after the third
// says: Does your code remove old deaths by the time of clock.instant()
    String key = "deaths:" + Ending.jid(queue, payload);
    double now = clock.instant().getEpochSecond();
    redis.call(jedis -> jedis.zadd(key, now, owner));
    redis.call(jedis -> jedis.zremrangeByScore(key, 0, now - REMEMBERED.toSeconds()));
    redis.call(jedis -> jedis.expire(key, REMEMBERED.toSeconds()));
    long deaths = redis.call(jedis -> jedis.zcard(key));
    if (deaths < POISON) return Ending.back(queue, payload);
    String reason = deaths + " processes died while this job was in flight, the last was " + owner;
    return Ending.poison(queue, payload, clock.instant(), reason);
