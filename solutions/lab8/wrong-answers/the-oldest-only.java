// region: task-5
// caught by: at TERM, running jobs are handed back in their order, and finished jobs are not
// says: some jobs are still in flight: go through
byte[] payload = redis.call(jedis -> jedis.lindex(bytes(list(queue)), -1));
if (payload != null) {
  settle(queue, payload, Ending.back(queue, payload));
}
