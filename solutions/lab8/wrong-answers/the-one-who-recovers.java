// region: task-4
// caught by: one death that is recorded three times counts once
// says: the process that died is owner
String deaths = "deaths:" + Ending.jid(queue, payload);
redis.call(jedis -> jedis.sadd(deaths, identity));
redis.call(jedis -> jedis.expire(deaths, REMEMBERED.toSeconds()));
if (redis.call(jedis -> jedis.scard(deaths)) < POISON) {
  return Ending.back(queue, payload);
}
String reason = "Its process died " + POISON + " times while it ran";
return Ending.poison(queue, payload, clock.instant(), reason);
