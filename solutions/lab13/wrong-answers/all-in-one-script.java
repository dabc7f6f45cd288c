// region: task-4
// caught by: the sizes of the queues cost the same with 10 jobs and with 2,000
// says: a size needs none of them
Map<String, Long> waiting() {
  Map<String, Long> sizes = new LinkedHashMap<>();
  for (String queue : redis.call(jedis -> jedis.smembers(Keys.QUEUES))) {
    Object size =
        redis.call(
            jedis ->
                jedis.eval(
                    "return #redis.call('LRANGE', KEYS[1], 0, -1)",
                    java.util.List.of(Keys.queue(queue)),
                    java.util.List.of()));
    sizes.put(queue, (Long) size);
  }
  return sizes;
}

String oldest(String queue) {
  return redis.call(jedis -> jedis.lindex(Keys.queue(queue), -1));
}

long retriesWithin(Duration time) {
  return redis.call(jedis -> jedis.zcount(Keys.RETRY, 0, seconds() + time.toMillis() / 1e3));
}
