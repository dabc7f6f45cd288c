// region: task-5
// caught by: any in-flight list is handed back to its own queue, in its order
// says: did it become a String? Call lrange and eval with bytes
for (String job : redis.call(jedis -> jedis.lrange(list(queue), 0, -1))) {
  settle(queue, bytes(job), Ending.back(queue, bytes(job)));
}
