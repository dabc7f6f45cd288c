// region: task-4
// caught by: the retries of the next minute cost the same with 10 retries and with 2,000
// says: ZSCAN also reads the whole set
Map<String, Long> waiting() {
  Map<String, Long> sizes = new LinkedHashMap<>();
  for (String queue : redis.call(jedis -> jedis.smembers(Keys.QUEUES))) {
    sizes.put(queue, redis.call(jedis -> jedis.llen(Keys.queue(queue))));
  }
  return sizes;
}

String oldest(String queue) {
  return redis.call(jedis -> jedis.lindex(Keys.queue(queue), -1));
}

long retriesWithin(Duration time) {
  double until = seconds() + time.toMillis() / 1e3;
  long due = 0;
  String cursor = "0";
  do {
    String from = cursor;
    redis.clients.jedis.resps.ScanResult<redis.clients.jedis.resps.Tuple> page =
        redis.call(jedis -> jedis.zscan(Keys.RETRY, from));
    due += page.getResult().stream().filter(retry -> retry.getScore() <= until).count();
    cursor = page.getCursor();
  } while (!cursor.equals("0"));
  return due;
}
