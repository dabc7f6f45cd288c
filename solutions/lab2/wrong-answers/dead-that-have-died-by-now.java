// region: task-1
// caught by: every failed job counts, due or not, one or a hundred
// says: leave out some by their score
double now = System.currentTimeMillis() / 1000.0;
return redis.call(jedis -> new Sizes(jedis.zcard("retry"), jedis.zcount("dead", 0, now)));
