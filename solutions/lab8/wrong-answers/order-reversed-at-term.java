// region: task-5
// caught by: TERM: what still runs is handed back in its order, what has ended is not
// says: hand back the newest claim first
List<byte[]> jobs = redis.call(jedis -> jedis.lrange(bytes(list(queue)), 0, -1));
java.util.Collections.reverse(jobs);
for (byte[] payload : jobs) {
  settle(queue, payload, Ending.back(queue, payload));
}
