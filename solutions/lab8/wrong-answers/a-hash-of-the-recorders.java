// region: task-4
// caught by: one death that is recorded three times counts once
// says: you recorded the processes that recover
String deaths = "deaths:" + Ending.jid(queue, payload);
redis.call(jedis -> jedis.hset(deaths, identity, owner));
redis.call(jedis -> jedis.expire(deaths, REMEMBERED.toSeconds()));
if (redis.call(jedis -> jedis.hlen(deaths)) < POISON) {
  return Ending.back(queue, payload);
}
return Ending.poison(queue, payload, clock.instant(), "Its process died three times");
