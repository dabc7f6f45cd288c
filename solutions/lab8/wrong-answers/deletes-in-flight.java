// region: task-5
// caught by: TERM: what still runs is handed back in its order, what has ended is not
// says: they are gone for good
redis.call(jedis -> jedis.del(bytes(list(queue))));
