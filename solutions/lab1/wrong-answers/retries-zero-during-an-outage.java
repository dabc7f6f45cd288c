// region: task-3
// caught by: Redis is away: RedisUnavailable, and no latency of 0
// says: looks as if all were well during an outage
try {
  return new RetrySet(redis, clock).latency();
} catch (RuntimeException e) {
  return 0;
}
