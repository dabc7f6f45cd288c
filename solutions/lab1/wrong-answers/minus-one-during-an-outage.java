// region: task-2
// caught by: Redis is away: RedisUnavailable, and no number
// says: looks as if all were well during an outage
try {
  return new Queue(redis, "default", clock).latency();
} catch (RuntimeException e) {
  return -1;
}
