// region: task-4
// caught by: one death that is recorded three times counts once
// says: keep which processes died with the job
String deaths = "deaths:" + Ending.jid(queue, payload);
redis.call(jedis -> jedis.incr(deaths));
redis.call(jedis -> jedis.expire(deaths, REMEMBERED.toSeconds()));
if (Long.parseLong(redis.call(jedis -> jedis.get(deaths))) < POISON) {
  return Ending.back(queue, payload);
}
String reason = "Its process died " + POISON + " times while it ran";
return Ending.poison(queue, payload, clock.instant(), reason);
