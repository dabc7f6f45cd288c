// region: task-4
// caught by: one death that is recorded three times counts once
// says: the repetition sent no EXPIRE
String key = "deaths:" + Ending.jid(queue, payload);
if (redis.call(jedis -> jedis.sadd(key, owner)) == 1) {
  redis.call(jedis -> jedis.expire(key, REMEMBERED.toSeconds()));
}
long deaths = redis.call(jedis -> jedis.scard(key));
if (deaths < POISON) {
  return Ending.back(queue, payload);
}
return Ending.poison(
    queue, payload, clock.instant(), deaths + " processes died with this job in flight");
