// region: task-4
// caught by: one death that is recorded three times counts once
// says: Let SCARD of the set decide
    String key = "deaths:" + Ending.jid(queue, payload);
    String counter = key + ":count";
    boolean unknown = redis.call(jedis -> jedis.sadd(key, owner)) == 1;
    redis.call(jedis -> jedis.expire(key, REMEMBERED.toSeconds()));
    if (unknown) {
      redis.call(jedis -> jedis.incr(counter));
    }
    redis.call(jedis -> jedis.expire(counter, REMEMBERED.toSeconds()));
    String count = redis.call(jedis -> jedis.get(counter));
    long deaths = count == null ? 0 : Long.parseLong(count);
    return deaths < POISON
        ? Ending.back(queue, payload)
        : Ending.poison(queue, payload, clock.instant(), deaths + " processes died with this job");
