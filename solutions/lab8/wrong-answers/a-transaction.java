// region: task-2
// caught by: a job in flight is settled once, and any other job not at all
// says: your code sent a transaction (MULTI)
    return redis.call(
        jedis -> {
          try (var transaction = jedis.multi()) {
            var removed = transaction.lrem(bytes(list(queue)), -1, payload);
            if (ending.command().equals("ZADD")) {
              double score = Double.parseDouble(ending.score());
              transaction.zadd(bytes(ending.key()), score, ending.payload());
            } else if (ending.command().equals("RPUSH")) {
              transaction.rpush(bytes(ending.key()), ending.payload());
            }
            transaction.incrBy(bytes(Keys.PROCESSED), ending.processed());
            transaction.incrBy(bytes(Keys.FAILED), ending.failed());
            transaction.exec();
            return removed.get() == 1;
          }
        });
