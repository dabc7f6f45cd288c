// region: task-2
// caught by: Redis is away: RedisUnavailable, and no number
// says: and nothing was measured
try {
  return new Queue(redis, "default", clock).latency();
} catch (jobsinpractice.engine.RedisUnavailable e) {
  return 0;
}
