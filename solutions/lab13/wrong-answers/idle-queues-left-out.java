// region: task-4
// caught by: any queues and retries: the same numbers as the old page
// says: a queue in which no job waits has no key
Map<String, Long> waiting() {
  Map<String, Long> sizes = new LinkedHashMap<>();
  for (String queue : redis.call(jedis -> jedis.smembers(Keys.QUEUES))) {
    long size = redis.call(jedis -> jedis.llen(Keys.queue(queue)));
    if (size > 0) sizes.put(queue, size);
  }
  return sizes;
}

String oldest(String queue) {
  return redis.call(jedis -> jedis.lindex(Keys.queue(queue), -1));
}

long retriesWithin(Duration time) {
  return redis.call(jedis -> jedis.zcount(Keys.RETRY, 0, seconds() + time.toMillis() / 1e3));
}
