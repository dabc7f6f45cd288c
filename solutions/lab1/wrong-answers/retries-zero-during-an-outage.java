// region: task-3
// caught by: Redis is away: RedisUnavailable, and no latency of 0
// says: and nothing was measured
try {
  return new RetrySet(redis, clock).latency();
} catch (RuntimeException e) {
  return 0;
}
