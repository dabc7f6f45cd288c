// region: task-4
// caught by: any queues and retries: the same numbers as the old page
// says: a part of a second is lost
Map<String, Long> waiting() {
  return redis.call(jedis -> jedis.smembers("queues")).stream()
      .collect(
          java.util.stream.Collectors.toMap(
              name -> name, name -> redis.call(jedis -> jedis.llen("queue:" + name))));
}

String oldest(String queue) {
  return redis.call(jedis -> jedis.lindex("queue:" + queue, -1));
}

long retriesWithin(Duration time) {
  double until = seconds() + time.toSeconds();
  return redis.call(jedis -> jedis.zcount("retry", Double.NEGATIVE_INFINITY, until));
}
