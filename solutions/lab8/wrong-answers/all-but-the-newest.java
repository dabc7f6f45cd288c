// region: task-5
// caught by: at TERM, running jobs are handed back in their order, and finished jobs are not
// says: some jobs are still in flight: go through the whole list
for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(list(queue)), 1, -1))) {
  settle(queue, payload, Ending.back(queue, payload));
}
