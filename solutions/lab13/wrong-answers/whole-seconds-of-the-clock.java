// region: task-4
// caught by: any queues and retries: the same numbers as the old page
// says: or from the clock
Map<String, Long> waiting() {
  Map<String, Long> sizes = new LinkedHashMap<>();
  Set<String> queues = redis.call(jedis -> jedis.smembers(Keys.QUEUES));
  for (String queue : queues) {
    sizes.put(queue, redis.call(jedis -> jedis.llen(Keys.queue(queue))));
  }
  return sizes;
}

String oldest(String queue) {
  return redis.call(jedis -> jedis.lindex(Keys.queue(queue), -1));
}

long retriesWithin(Duration time) {
  double until = clock.millis() / 1000 + time.toMillis() / 1e3;
  return redis.call(jedis -> jedis.zcount(Keys.RETRY, 0, until));
}
