// region: task-4
// caught by: a job returns after two deaths and goes to the dead set after the third
// says: returns a name for every payload
String jid;
try {
  jid = jobsinpractice.engine.Job.parse(payload, queue).jid();
} catch (jobsinpractice.engine.MalformedPayload e) {
  throw new IllegalArgumentException("not a job in " + queue, e);
}
String key = "deaths:" + jid;
redis.call(jedis -> jedis.sadd(key, owner));
redis.call(jedis -> jedis.expire(key, REMEMBERED.toSeconds()));
long deaths = redis.call(jedis -> jedis.scard(key));
if (deaths < POISON) {
  return Ending.back(queue, payload);
}
return Ending.poison(
    queue, payload, clock.instant(), deaths + " processes died with this job in flight");
