// region: task-5
// caught by: at TERM, running jobs are handed back in their order, and finished jobs are not
// says: if you ask an empty list for an element
    while (true) {
      byte[] next = redis.call(jedis -> jedis.lindex(bytes(list(queue)), 0));
      settle(queue, next, Ending.back(queue, next));
    }
