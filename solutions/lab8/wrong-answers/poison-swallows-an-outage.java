// region: task-4
// caught by: one death that is recorded three times counts once
// says: does your code catch the exception
String key = "deaths:" + Ending.jid(queue, payload);
try {
  redis.call(jedis -> jedis.sadd(key, owner));
  redis.call(jedis -> jedis.expire(key, REMEMBERED.toSeconds()));
  long deaths = redis.call(jedis -> jedis.scard(key));
  if (deaths >= POISON) {
    return Ending.poison(
        queue, payload, clock.instant(), "in flight when " + deaths + " processes died");
  }
} catch (RuntimeException e) {
  // counting must not keep the job from its queue
}
return Ending.back(queue, payload);
