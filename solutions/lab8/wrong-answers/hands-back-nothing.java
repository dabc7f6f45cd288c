// region: task-5
// caught by: TERM: what still runs is handed back in its order, what has ended is not
// says: a minute of waiting at every deploy
redis.call(jedis -> jedis.expire(bytes(list(queue)), 60));
