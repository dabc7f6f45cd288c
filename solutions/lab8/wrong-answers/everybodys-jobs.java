// region: task-5
// caught by: at TERM, running jobs are handed back in their order, and finished jobs are not
// says: another process's jobs
for (String list : redis.call(jedis -> jedis.keys("inflight:*|" + queue))) {
  while (redis.call(
          jedis ->
              jedis.lmove(
                  bytes(list),
                  bytes(Keys.queue(queue)),
                  ListDirection.LEFT,
                  ListDirection.RIGHT))
      != null) {
    // until none is left
  }
}
