// region: task-3
// caught by: a dead process's jobs go back in their order, before those that came later
// says: put at the end of the queue
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
