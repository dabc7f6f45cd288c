// region: task-4
// caught by: a job returns after two deaths and goes to the dead set after the third
// says: Name the key by the job
String key = "deaths:" + owner;
String jid = Ending.jid(queue, payload);
redis.call(jedis -> jedis.sadd(key, jid));
redis.call(jedis -> jedis.expire(key, REMEMBERED.toSeconds()));
long deaths = redis.call(jedis -> jedis.scard(key));
if (deaths < POISON) {
  return Ending.back(queue, payload);
}
return Ending.poison(
    queue, payload, clock.instant(), deaths + " processes died with this job in flight");
