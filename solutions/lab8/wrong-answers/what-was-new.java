// region: task-4
// caught by: two processes died with it: back; the third one: to the dead set, with the reason
// says: SCARD answers how many
String deaths = "deaths:" + Ending.jid(queue, payload);
long times = redis.call(jedis -> jedis.sadd(deaths, owner));
redis.call(jedis -> jedis.expire(deaths, REMEMBERED.toSeconds()));
if (times < POISON) {
  return Ending.back(queue, payload);
}
String reason = "Its process died " + POISON + " times while it ran";
return Ending.poison(queue, payload, clock.instant(), reason);
