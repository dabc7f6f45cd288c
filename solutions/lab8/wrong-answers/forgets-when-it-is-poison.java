// region: task-4
// caught by: a job returns after two deaths and goes to the dead set after the third
// says: does the third death delete what was recorded
String key = "deaths:" + Ending.jid(queue, payload);
redis.call(jedis -> jedis.sadd(key, owner));
redis.call(jedis -> jedis.expire(key, REMEMBERED.toSeconds()));
long deaths = redis.call(jedis -> jedis.scard(key));
if (deaths >= POISON) {
  redis.call(jedis -> jedis.del(key));
  return Ending.poison(
      queue, payload, clock.instant(), deaths + " processes died with this job in flight");
}
return Ending.back(queue, payload);
