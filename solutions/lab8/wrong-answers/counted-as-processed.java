// region: task-5
// caught by: TERM: what still runs is handed back in its order, what has ended is not
// says: has not been processed
for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(list(queue)), 0, -1))) {
  settle(queue, payload, new Ending("RPUSH", Keys.queue(queue), "", payload, 1, 0));
}
