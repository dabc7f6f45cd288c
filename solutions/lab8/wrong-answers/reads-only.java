// region: task-1
// caught by: three of five jobs are claimed, the oldest first, and are in flight
// says: the next process also claims them
List<byte[]> jobs = redis.call(jedis -> jedis.lrange(bytes(Keys.queue(queue)), -most, -1));
java.util.Collections.reverse(jobs);
return jobs;
