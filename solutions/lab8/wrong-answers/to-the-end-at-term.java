// region: task-5
// caught by: TERM: what still runs is handed back in its order, what has ended is not
// says: they have waited longest, and go back to the head
while (redis.call(
        jedis ->
            jedis.lmove(
                bytes(list(queue)),
                bytes(Keys.queue(queue)),
                ListDirection.RIGHT,
                ListDirection.LEFT))
    != null) {
  // until none is left
}
