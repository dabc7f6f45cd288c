// region: task-1
// caught by: three of five jobs are claimed, the oldest first, and are in flight
// says: the jobs left the queue and are not in list(queue)
List<byte[]> claimed = redis.call(jedis -> jedis.rpop(bytes(Keys.queue(queue)), most));
return claimed == null ? List.of() : claimed;
