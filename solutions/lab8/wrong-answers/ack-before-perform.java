// region: task-1
// caught by: 3 of 5 jobs are claimed, the longest waiting first, and are in flight
// says: left the queue and are not in
List<byte[]> claimed = redis.call(jedis -> jedis.rpop(bytes(Keys.queue(queue)), most));
return claimed == null ? List.of() : claimed;
