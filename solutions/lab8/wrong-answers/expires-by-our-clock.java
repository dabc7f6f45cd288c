// region: task-4
// caught by: a job returns after two deaths and goes to the dead set after the third
// says: Does your key expire at clock.instant() plus REMEMBERED
    String key = "deaths:" + Ending.jid(queue, payload);
    redis.call(jedis -> jedis.sadd(key, owner));
    long until = clock.instant().plus(REMEMBERED).getEpochSecond();
    redis.call(jedis -> jedis.expireAt(key, until));
    long deaths = redis.call(jedis -> jedis.scard(key));
    if (deaths < POISON) {
      return Ending.back(queue, payload);
    }
    return Ending.poison(
        queue, payload, clock.instant(), deaths + " processes died with this job in flight");
