// region: task-2
// caught by: another worker acts between any two commands: never complete too early
// says: Does succeeded remove the failure before the job?
void succeeded(String jid) {
  redis.call(jedis -> jedis.hdel(key("failures"), jid));
  redis.call(jedis -> jedis.srem(key("pending"), jid));
}
