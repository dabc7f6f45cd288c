// region: task-4
// caught by: a job arrives between any two commands of a request: the oldest stays the same
// says: ask for the length first
Map<String, Long> waiting() {
  Map<String, Long> sizes = new LinkedHashMap<>();
  for (String name : redis.call(jedis -> jedis.smembers("queues"))) {
    sizes.put(name, redis.call(jedis -> jedis.llen("queue:" + name)));
  }
  return sizes;
}

String oldest(String queue) {
  String key = Keys.queue(queue);
  long length = redis.call(jedis -> jedis.llen(key));
  if (length == 0) return null;
  return redis.call(jedis -> jedis.lindex(key, length - 1));
}

long retriesWithin(Duration time) {
  double until = seconds() + time.toMillis() / 1e3;
  return redis.call(jedis -> jedis.zcount("retry", Double.NEGATIVE_INFINITY, until));
}
