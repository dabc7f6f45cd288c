// region: task-4
// caught by: the retries of the next minute cost the same with 10 retries and with 2,000
// says: only to be counted
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
  return redis.call(jedis -> jedis.zrangeByScore(Keys.RETRY, 0, seconds() + time.toMillis() / 1e3)).size();
}
