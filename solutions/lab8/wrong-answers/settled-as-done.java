// region: task-5
// caught by: TERM: what still runs is handed back in its order, what has ended is not
// says: they are gone for good
for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(list(queue)), 0, -1))) {
  settle(queue, payload, Ending.of(jobsinpractice.engine.Outcome.DONE, queue, payload));
}
