// region: task-5
// caught by: TERM: what still runs is handed back in its order, what has ended is not
// says: a TERM is no death
for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(list(queue)), 0, -1))) {
  settle(queue, payload, goesTo(identity, queue, payload));
}
