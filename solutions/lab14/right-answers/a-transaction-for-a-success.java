// region: task-2
void succeeded(String jid) {
  redis.call(
      jedis -> {
        try (var transaction = jedis.multi()) {
          transaction.srem(key("pending"), jid);
          transaction.hdel(key("failures"), jid);
          return transaction.exec();
        }
      });
}
