// region: task-4
// caught by: any queues and retries: the same numbers as the old page
// says: Is the upper limit exclusive
Map<String, Long> waiting() {
  Set<String> names = redis.call(jedis -> jedis.smembers("queues"));
  Map<String, Long> sizes = new java.util.TreeMap<>();
  for (String name : names) {
    Long size = redis.call(jedis -> jedis.llen("queue:" + name));
    sizes.put(name, size);
  }
  return sizes;
}

String oldest(String queue) {
  return redis.call(jedis -> jedis.lindex("queue:" + queue, -1));
}

long retriesWithin(Duration time) {
  String until = "(" + (seconds() + time.toMillis() / 1e3);
  return redis.call(jedis -> jedis.zcount("retry", "-inf", until));
}
