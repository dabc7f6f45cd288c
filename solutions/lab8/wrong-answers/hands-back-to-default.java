// region: task-5
// caught by: any in-flight list is handed back to its own queue, in its order
// says: a job returns to the queue that it was claimed from
for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(list(queue)), 0, -1))) {
  settle(queue, payload, Ending.back("default", payload));
}
