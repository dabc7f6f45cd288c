// region: task-4
// caught by: the sizes of the queues cost the same with 10 jobs and with 2,000
// says: KEYS compares every key
// also says: LRANGE 0 -1 sends every job of the queue
// also says: the entries travel to you only to be counted
// also says: a queue in which no job waits has no key
Map<String, Long> waiting() {
  Map<String, Long> sizes = new LinkedHashMap<>();
  for (String key : redis.call(jedis -> jedis.keys("queue:*"))) {
    sizes.put(key.substring(6), (long) redis.call(jedis -> jedis.lrange(key, 0, -1)).size());
  }
  return sizes;
}

String oldest(String queue) {
  java.util.List<String> jobs = redis.call(jedis -> jedis.lrange(Keys.queue(queue), 0, -1));
  return jobs.isEmpty() ? null : jobs.get(jobs.size() - 1);
}

long retriesWithin(Duration time) {
  double until = seconds() + time.toMillis() / 1e3;
  return redis.call(jedis -> jedis.zrangeWithScores(Keys.RETRY, 0, -1)).stream()
      .filter(retry -> retry.getScore() <= until)
      .count();
}
