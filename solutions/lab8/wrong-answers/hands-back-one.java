// region: task-5
// caught by: at TERM, running jobs are handed back in their order, and finished jobs are not
// says: Does your loop end early
for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(list(queue)), 0, -1))) {
  if (settle(queue, payload, Ending.back(queue, payload))) {
    break;
  }
}
