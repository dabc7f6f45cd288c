// region: task-4
Map<String, Long> waiting() {
  String script =
      "local sizes = {}\n"
          + "for _, name in ipairs(redis.call('SMEMBERS', 'queues')) do\n"
          + "  sizes[#sizes + 1] = name\n"
          + "  sizes[#sizes + 1] = redis.call('LLEN', 'queue:' .. name)\n"
          + "end\n"
          + "return sizes";
  java.util.List<?> answer = (java.util.List<?>) redis.call(jedis -> jedis.eval(script));
  Map<String, Long> sizes = new LinkedHashMap<>();
  for (int i = 0; i < answer.size(); i += 2) {
    sizes.put((String) answer.get(i), (Long) answer.get(i + 1));
  }
  return sizes;
}

String oldest(String queue) {
  return redis.call(jedis -> jedis.lindex("queue:" + queue, -1));
}

long retriesWithin(Duration time) {
  return redis.call(jedis -> jedis.zcount("retry", Double.NEGATIVE_INFINITY, seconds() + time.toMillis() / 1e3));
}
