// region: task-4
// caught by: a job returns after two deaths and goes to the dead set after the third
// says: the same death recorded again sets it aside
String deaths = "deaths:" + Ending.jid(queue, payload);
long added = redis.call(jedis -> jedis.sadd(deaths, owner));
redis.call(jedis -> jedis.expire(deaths, REMEMBERED.toSeconds()));
if (redis.call(jedis -> jedis.scard(deaths)) < POISON || added == 1) {
  return Ending.back(queue, payload);
}
String reason = "Its process died " + POISON + " times while it ran";
return Ending.poison(queue, payload, clock.instant(), reason);
