// region: task-3
// caught by: a live process keeps its jobs, also one that has just come back
// says: ask goesTo for each job
String list = Keys.inFlight(owner, queue);
int taken = 0;
while (!redis.call(jedis -> jedis.exists(owner))
    && redis.call(
            jedis ->
                jedis.lmove(
                    bytes(list), bytes(Keys.queue(queue)), ListDirection.LEFT, ListDirection.RIGHT))
        != null) {
  taken++;
}
return taken;
