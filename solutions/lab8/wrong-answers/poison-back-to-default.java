// region: task-4
// caught by: any deaths in any order are counted for each job and each process
// says: use the parameter queue
String deaths = "deaths:" + Ending.jid(queue, payload);
redis.call(jedis -> jedis.sadd(deaths, owner));
redis.call(jedis -> jedis.expire(deaths, REMEMBERED.toSeconds()));
if (redis.call(jedis -> jedis.scard(deaths)) < POISON) {
  return Ending.back("default", payload);
}
String reason = "Its process died " + POISON + " times while it ran";
return Ending.poison(queue, payload, clock.instant(), reason);
