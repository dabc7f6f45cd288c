// region: task-4
// caught by: one death that is recorded three times counts once
// says: Does it skip a command because an earlier one
    String key = "deaths:" + Ending.jid(queue, payload);
    if (redis.call(jedis -> jedis.hsetnx(key, owner, "died")) == 1) {
      redis.call(jedis -> jedis.hincrBy(key, "count", 1));
    }
    redis.call(jedis -> jedis.expire(key, REMEMBERED.toSeconds()));
    String count = redis.call(jedis -> jedis.hget(key, "count"));
    return count == null || Integer.parseInt(count) < POISON
        ? Ending.back(queue, payload)
        : Ending.poison(queue, payload, clock.instant(), count + " processes died with this job");
