// region: task-4
// caught by: the sizes of the queues cost the same with 10 jobs and with 2,000
// says: SCAN lets other clients in between
Map<String, Long> waiting() {
  Map<String, Long> sizes = new LinkedHashMap<>();
  for (String queue : redis.call(jedis -> jedis.smembers(Keys.QUEUES))) sizes.put(queue, 0L);
  redis.clients.jedis.params.ScanParams queues =
      new redis.clients.jedis.params.ScanParams().match("queue:*").count(500);
  String cursor = "0";
  do {
    String from = cursor;
    redis.clients.jedis.resps.ScanResult<String> page =
        redis.call(jedis -> jedis.scan(from, queues));
    for (String key : page.getResult()) {
      sizes.put(key.substring(6), redis.call(jedis -> jedis.llen(key)));
    }
    cursor = page.getCursor();
  } while (!cursor.equals("0"));
  return sizes;
}

String oldest(String queue) {
  return redis.call(jedis -> jedis.lindex(Keys.queue(queue), -1));
}

long retriesWithin(Duration time) {
  return redis.call(jedis -> jedis.zcount(Keys.RETRY, 0, seconds() + time.toMillis() / 1e3));
}
