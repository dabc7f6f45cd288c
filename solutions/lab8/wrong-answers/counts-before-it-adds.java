// region: task-4
// caught by: a job returns after two deaths and goes to the dead set after the third
// says: Did you count before you added
String deaths = "deaths:" + Ending.jid(queue, payload);
long died = redis.call(jedis -> jedis.scard(deaths));
redis.call(jedis -> jedis.sadd(deaths, owner));
redis.call(jedis -> jedis.expire(deaths, REMEMBERED.toSeconds()));
if (died < POISON) {
  return Ending.back(queue, payload);
}
String reason = "Its process died " + POISON + " times while it ran";
return Ending.poison(queue, payload, clock.instant(), reason);
