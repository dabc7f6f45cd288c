// region: task-3
// caught by: Redis is away: RedisUnavailable, and no latency of 0
// says: does it wait for Redis, or try again and again
while (true) {
  try {
    return new RetrySet(redis, clock).latency();
  } catch (RuntimeException away) {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw away;
    }
  }
}
