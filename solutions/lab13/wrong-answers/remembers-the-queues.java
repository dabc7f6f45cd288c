// region: task-4
// caught by: any queues and retries: the same numbers as the old page
// says: remembers something of an earlier request
private Set<String> names;

Map<String, Long> waiting() {
  if (names == null || names.isEmpty()) names = redis.call(jedis -> jedis.smembers("queues"));
  Map<String, Long> sizes = new LinkedHashMap<>();
  for (String name : names) {
    sizes.put(name, redis.call(jedis -> jedis.llen("queue:" + name)));
  }
  return sizes;
}

String oldest(String queue) {
  return redis.call(jedis -> jedis.lindex("queue:" + queue, -1));
}

long retriesWithin(Duration time) {
  String until = String.valueOf(seconds() + time.toMillis() / 1e3);
  return redis.call(jedis -> jedis.zcount("retry", "-inf", until));
}
