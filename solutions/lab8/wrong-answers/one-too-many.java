// region: task-4
// caught by: two processes died with it: back; the third one: to the dead set, with the reason
// says: set aside at the fourth only
String deaths = "deaths:" + Ending.jid(queue, payload);
redis.call(jedis -> jedis.sadd(deaths, owner));
redis.call(jedis -> jedis.expire(deaths, REMEMBERED.toSeconds()));
if (redis.call(jedis -> jedis.scard(deaths)) <= POISON) {
  return Ending.back(queue, payload);
}
String reason = "Its process died " + POISON + " times while it ran";
return Ending.poison(queue, payload, clock.instant(), reason);
