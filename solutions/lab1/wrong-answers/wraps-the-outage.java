// region: task-2
// caught by: Redis is away: RedisUnavailable, and no number
// says: Do you wrap it in another exception
try {
  return new Queue(redis, "default", clock).latency();
} catch (RuntimeException e) {
  throw new IllegalStateException("no latency", e);
}
