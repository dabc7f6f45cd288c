// region: task-4
// caught by: a job returns after two deaths and goes to the dead set after the third
// says: do you send it before the SADD?
String deaths = "deaths:" + Ending.jid(queue, payload);
redis.call(jedis -> jedis.expire(deaths, REMEMBERED.toSeconds()));
redis.call(jedis -> jedis.sadd(deaths, owner));
if (redis.call(jedis -> jedis.scard(deaths)) < POISON) {
  return Ending.back(queue, payload);
}
String reason = "Its process died " + POISON + " times while it ran";
return Ending.poison(queue, payload, clock.instant(), reason);
