// region: task-5
// caught by: handing back, with the plug pulled at each of its commands: no job is nowhere, none twice
// says: recovery will bring it a second time
List<byte[]> jobs = redis.call(jedis -> jedis.lrange(bytes(list(queue)), 0, -1));
if (!jobs.isEmpty()) {
  byte[][] all = jobs.toArray(new byte[0][]);
  redis.call(jedis -> jedis.rpush(bytes(Keys.queue(queue)), all));
  redis.call(jedis -> jedis.del(bytes(list(queue))));
}
