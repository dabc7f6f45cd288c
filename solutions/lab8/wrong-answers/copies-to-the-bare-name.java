// region: task-5
// caught by: at TERM, running jobs are handed back in their order, and finished jobs are not
// says: they are in
for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(list(queue)), 0, -1))) {
  redis.call(jedis -> jedis.rpush(bytes(queue), payload));
}
