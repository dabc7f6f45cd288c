// region: task-4
// caught by: a job returns after two deaths and goes to the dead set after the third
// says: whatever SADD returns
String key = "deaths:" + Ending.jid(queue, payload);
long added = redis.call(jedis -> jedis.sadd(key, owner));
redis.call(jedis -> jedis.expire(key, REMEMBERED.toSeconds()));
if (added == 0) {
  return Ending.back(queue, payload);
}
long deaths = redis.call(jedis -> jedis.scard(key));
return deaths < POISON
    ? Ending.back(queue, payload)
    : Ending.poison(queue, payload, clock.instant(), deaths + " processes died with this job");
