// region: task-5
// caught by: TERM: what still runs is handed back in its order, what has ended is not
// says: each deploy is a crash then
redis.call(jedis -> jedis.expire(bytes(list(queue)), 60));
