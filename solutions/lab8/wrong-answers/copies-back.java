// region: task-5
// caught by: at TERM, running jobs are handed back in their order, and finished jobs are not
// says: the next recovery returns them a second time
for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(list(queue)), 0, -1))) {
  redis.call(jedis -> jedis.rpush(bytes(Keys.queue(queue)), payload));
}
