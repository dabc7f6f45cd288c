// region: task-4
Map<String, Long> waiting() {
  java.util.List<String> names = java.util.List.copyOf(redis.call(jedis -> jedis.smembers(Keys.QUEUES)));
  java.util.List<redis.clients.jedis.Response<Long>> sizes = new java.util.ArrayList<>();
  redis.pipelined(pipeline -> names.forEach(name -> sizes.add(pipeline.llen(Keys.queue(name)))));
  Map<String, Long> waiting = new java.util.TreeMap<>();
  for (int i = 0; i < names.size(); i++) waiting.put(names.get(i), sizes.get(i).get());
  return waiting;
}

String oldest(String queue) {
  java.util.List<String> last = redis.call(jedis -> jedis.lrange(Keys.queue(queue), -1, -1));
  return last.isEmpty() ? null : last.get(0);
}

long retriesWithin(Duration time) {
  String until = Double.toString(clock.instant().plus(time).toEpochMilli() / 1000.0);
  return redis.call(jedis -> jedis.zcount(Keys.RETRY, "-inf", until));
}
