// region: task-4
// caught by: any queues and retries: the same numbers as the old page
// says: that is the number of overdue retries
Map<String, Long> waiting() {
  Map<String, Long> sizes = new LinkedHashMap<>();
  for (String queue : redis.call(jedis -> jedis.smembers(Keys.QUEUES))) {
    sizes.put(queue, redis.call(jedis -> jedis.llen(Keys.queue(queue))));
  }
  return sizes;
}

String oldest(String queue) {
  return redis.call(jedis -> jedis.lindex(Keys.queue(queue), -1));
}

long retriesWithin(Duration time) {
  return redis.call(jedis -> jedis.zcount(Keys.RETRY, 0, seconds()));
}
