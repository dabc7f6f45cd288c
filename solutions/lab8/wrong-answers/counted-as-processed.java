// region: task-5
// caught by: at TERM, running jobs are handed back in their order, and finished jobs are not
// says: has not been processed
for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(list(queue)), 0, -1))) {
  settle(queue, payload, new Ending("RPUSH", Keys.queue(queue), "", payload, 1, 0));
}
