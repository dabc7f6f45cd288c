// region: task-4
// caught by: a job returns after two deaths and goes to the dead set after the third
// says: that is the time of this machine or of Redis
String deaths = "deaths:" + Ending.jid(queue, payload);
redis.call(jedis -> jedis.sadd(deaths, owner));
redis.call(jedis -> jedis.expire(deaths, REMEMBERED.toSeconds()));
if (redis.call(jedis -> jedis.scard(deaths)) < POISON) {
  return Ending.back(queue, payload);
}
String reason = "Its process died " + POISON + " times while it ran";
return Ending.poison(queue, payload, java.time.Instant.ofEpochSecond(Long.parseLong((String) redis.call(jedis -> jedis.eval("return redis.call('TIME')[1]")))), reason);
