// region: task-5
// caught by: at TERM, running jobs are handed back in their order, and finished jobs are not
// says: a TERM is not a death
for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(list(queue)), 0, -1))) {
  settle(queue, payload, goesTo(identity, queue, payload));
}
