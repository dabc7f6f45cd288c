// region: task-5
// caught by: the plug is pulled at each command of a hand-back: every job is in one place
// says: recovery will put it back a second time
List<byte[]> jobs = redis.call(jedis -> jedis.lrange(bytes(list(queue)), 0, -1));
if (!jobs.isEmpty()) {
  byte[][] all = jobs.toArray(new byte[0][]);
  redis.call(jedis -> jedis.rpush(bytes(Keys.queue(queue)), all));
  redis.call(jedis -> jedis.del(bytes(list(queue))));
}
