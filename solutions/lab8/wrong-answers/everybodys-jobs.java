// region: task-5
// caught by: TERM: what still runs is handed back in its order, what has ended is not
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
