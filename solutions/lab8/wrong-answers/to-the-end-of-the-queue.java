// region: task-3
// caught by: a dead process's jobs return to the head of the queue, in their order
// says: the jobs are at the end of the queue
String list = Keys.inFlight(owner, queue);
if (redis.call(jedis -> jedis.exists(owner))) {
  return 0;
}
int taken = 0;
while (redis.call(
        jedis ->
            jedis.lmove(
                bytes(list), bytes(Keys.queue(queue)), ListDirection.RIGHT, ListDirection.LEFT))
    != null) {
  taken++;
}
return taken;
