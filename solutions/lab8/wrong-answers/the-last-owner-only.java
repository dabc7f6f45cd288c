// region: task-4
// caught by: a job returns after two deaths and goes to the dead set after the third
// says: Is the count in Redis, where every process
String key = "deaths:" + Ending.jid(queue, payload);
redis.call(jedis -> jedis.setex(key, REMEMBERED.toSeconds(), owner));
return Ending.back(queue, payload);
