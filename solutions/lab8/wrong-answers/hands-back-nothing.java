// region: task-5
// caught by: at TERM, running jobs are handed back in their order, and finished jobs are not
// says: each deploy is a crash then
redis.call(jedis -> jedis.expire(bytes(list(queue)), 60));
