// region: task-4
// caught by: any queues and retries: the same numbers as the old page
// says: Read the clock and count at each request
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

private Double first;

long retriesWithin(Duration time) {
  if (first == null) first = seconds();
  double until = first + time.toMillis() / 1e3;
  return redis.call(jedis -> jedis.zcount(Keys.RETRY, 0, until));
}
