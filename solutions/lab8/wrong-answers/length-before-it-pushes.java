// region: task-4
// caught by: a job returns after two deaths and goes to the dead set after the third
// says: does the count include this death
String deaths = "deaths:" + Ending.jid(queue, payload);
long before = redis.call(jedis -> jedis.llen(deaths));
redis.call(jedis -> jedis.rpush(deaths, owner));
redis.call(jedis -> jedis.expire(deaths, REMEMBERED.toSeconds()));
if (before < POISON) {
  return Ending.back(queue, payload);
}
return Ending.poison(queue, payload, clock.instant(), "Its process died three times");
