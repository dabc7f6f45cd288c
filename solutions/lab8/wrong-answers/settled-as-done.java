// region: task-5
// caught by: at TERM, running jobs are handed back in their order, and finished jobs are not
// says: the jobs are lost: you took them out of flight
for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(list(queue)), 0, -1))) {
  settle(queue, payload, Ending.of(jobsinpractice.engine.Outcome.DONE, queue, payload));
}
