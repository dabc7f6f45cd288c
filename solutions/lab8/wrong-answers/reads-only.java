// region: task-1
// caught by: 3 of 5 jobs are claimed, the longest waiting first, and are in flight
// says: the next process claims them as well
List<byte[]> jobs = redis.call(jedis -> jedis.lrange(bytes(Keys.queue(queue)), -most, -1));
java.util.Collections.reverse(jobs);
return jobs;
