// region: task-4
// caught by: a job returns after two deaths and goes to the dead set after the third
// says: jobs without an id count as one job
String jid;
try {
  jid = jobsinpractice.engine.Job.parse(payload, queue).jid();
} catch (jobsinpractice.engine.MalformedPayload e) {
  jid = Ending.jid(queue, payload);
}
String deaths = "deaths:" + jid;
redis.call(jedis -> jedis.sadd(deaths, owner));
redis.call(jedis -> jedis.expire(deaths, REMEMBERED.toSeconds()));
if (redis.call(jedis -> jedis.scard(deaths)) < POISON) {
  return Ending.back(queue, payload);
}
return Ending.poison(queue, payload, clock.instant(), "It was in flight when processes died");
