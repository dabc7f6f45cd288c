// region: task-5
// caught by: at TERM, running jobs are handed back in their order, and finished jobs are not
// says: without this process's heartbeat they come back
if (redis.call(jedis -> jedis.exists(identity))) {
  return;
}
for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(list(queue)), 0, -1))) {
  settle(queue, payload, Ending.back(queue, payload));
}
