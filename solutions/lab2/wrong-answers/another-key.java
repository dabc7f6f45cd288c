// region: task-1
// caught by: 3 jobs wait for a retry, 2 are dead
// says: which entries does it leave out
return redis.call(jedis -> new Sizes(jedis.zcard("retries"), jedis.zcard("dead")));
