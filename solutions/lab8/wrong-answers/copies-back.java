// region: task-5
// caught by: TERM: what still runs is handed back in its order, what has ended is not
// says: the next recovery
for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(list(queue)), 0, -1))) {
  redis.call(jedis -> jedis.rpush(bytes(Keys.queue(queue)), payload));
}
