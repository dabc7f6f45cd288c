// region: task-1
// caught by: every failed job counts, due or not, one or a hundred
// says: that is how many retries are due
double now = System.currentTimeMillis() / 1e3;
long due = redis.call(jedis -> jedis.zcount("retry", 0, now));
return new Sizes(due, new DeadSet(redis).size());
