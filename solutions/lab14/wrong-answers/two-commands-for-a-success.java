// region: task-2
// caught by: another worker acts between any two commands: never complete too early
// says: for a moment a was a failure and no longer pending
void succeeded(String jid) {
  redis.call(jedis -> jedis.srem(key("pending"), jid));
  redis.call(jedis -> jedis.hdel(key("failures"), jid));
}
