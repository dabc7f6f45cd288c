// region: task-4
// caught by: a job returns after two deaths and goes to the dead set after the third
// says: PEXPIRE counts in milliseconds
    String key = "deaths:" + Ending.jid(queue, payload);
    redis.call(jedis -> jedis.sadd(key, owner));
    redis.call(jedis -> jedis.pexpire(key, REMEMBERED.toSeconds()));
    long deaths = redis.call(jedis -> jedis.scard(key));
    if (deaths < POISON) {
      return Ending.back(queue, payload);
    }
    return Ending.poison(queue, payload, clock.instant(), deaths + " processes died with this job");
