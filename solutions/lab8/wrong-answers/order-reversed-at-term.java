// region: task-5
// caught by: at TERM, running jobs are handed back in their order, and finished jobs are not
// says: hand back the newest claim first
List<byte[]> jobs = redis.call(jedis -> jedis.lrange(bytes(list(queue)), 0, -1));
java.util.Collections.reverse(jobs);
for (byte[] payload : jobs) {
  settle(queue, payload, Ending.back(queue, payload));
}
