// region: task-2
// caught by: Redis is away: RedisUnavailable, and no number
// says: and nothing was measured
try {
  return new Queue(redis, "default", clock).latency();
} catch (RuntimeException e) {
  return -1;
}
