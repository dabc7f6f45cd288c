// region: task-3
// caught by: a dead process's jobs return to the head of the queue, in their order
// says: in this process's in-flight list now
String list = Keys.inFlight(owner, queue);
int taken = 0;
if (redis.call(jedis -> jedis.exists(owner))) {
  return 0;
}
while (redis.call(jedis -> jedis.lmove(bytes(list), bytes(list(queue)), ListDirection.LEFT, ListDirection.RIGHT)) != null) {
  taken++;
}
return taken;
