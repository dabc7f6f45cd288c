// region: task-5
// caught by: at TERM, running jobs are handed back in their order, and finished jobs are not
// says: a part of the list was read
    for (byte[] payload :
        redis.call(jedis -> jedis.lrange(Ending.bytes(list(queue)), 0, 9))) {
      settle(queue, payload, Ending.back(queue, payload));
    }
