// region: task-5
// caught by: at TERM, running jobs are handed back in their order, and finished jobs are not
// says: the jobs are lost: you took them out of flight
redis.call(jedis -> jedis.del(bytes(list(queue))));
