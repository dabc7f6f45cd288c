// region: task-5
// caught by: at TERM, running jobs are handed back in their order, and finished jobs are not
// says: they have waited longest and belong at the head
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
