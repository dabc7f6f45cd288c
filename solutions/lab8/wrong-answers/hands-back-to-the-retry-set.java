// region: task-5
// caught by: at TERM, running jobs are handed back in their order, and finished jobs are not
// says: A hand-back is not a failure
for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(list(queue)), 0, -1))) {
  settle(queue, payload, Ending.of(new jobsinpractice.engine.Outcome.Retry(clock.instant(), payload), queue, payload));
}
