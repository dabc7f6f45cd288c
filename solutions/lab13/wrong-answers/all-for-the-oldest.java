// region: task-4
// caught by: the oldest job costs the same with 10 jobs and with 2,000
// says: LINDEX reads one
Map<String, Long> waiting() {
  Map<String, Long> sizes = new LinkedHashMap<>();
  for (String queue : redis.call(jedis -> jedis.smembers(Keys.QUEUES))) {
    sizes.put(queue, redis.call(jedis -> jedis.llen(Keys.queue(queue))));
  }
  return sizes;
}

String oldest(String queue) {
  java.util.List<String> jobs = redis.call(jedis -> jedis.lrange(Keys.queue(queue), 0, -1));
  return jobs.isEmpty() ? null : jobs.get(jobs.size() - 1);
}

long retriesWithin(Duration time) {
  return redis.call(jedis -> jedis.zcount(Keys.RETRY, 0, seconds() + time.toMillis() / 1e3));
}
