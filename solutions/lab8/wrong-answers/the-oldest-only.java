// region: task-5
// caught by: TERM: what still runs is handed back in its order, what has ended is not
// says: hand back every one that is in flight
byte[] payload = redis.call(jedis -> jedis.lindex(bytes(list(queue)), -1));
if (payload != null) {
  settle(queue, payload, Ending.back(queue, payload));
}
