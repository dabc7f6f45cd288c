// region: task-5
// caught by: at TERM, running jobs are handed back in their order, and finished jobs are not
// says: Does your code read a part of the list
    for (byte[] payload :
        redis.call(jedis -> jedis.lrange(Ending.bytes(list(queue)), 0, 9))) {
      settle(queue, payload, Ending.back(queue, payload));
    }
