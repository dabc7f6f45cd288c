// region: task-2
// caught by: another worker counts between any two commands: both jobs count, each once
// says: write back what it has read less one
void succeeded(String jid) {
  java.util.Set<String> left = new java.util.HashSet<>(redis.call(jedis -> jedis.smembers(key("pending"))));
  if (!left.remove(jid)) return;
  try (var transaction = redis.call(jedis -> jedis.multi())) {
    transaction.del(key("pending"));
    if (!left.isEmpty()) transaction.sadd(key("pending"), left.toArray(String[]::new));
    transaction.expire(key("pending"), LIFE.toSeconds());
    transaction.hdel(key("failures"), jid);
    transaction.exec();
  }
}
