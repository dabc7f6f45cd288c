// region: task-2
// caught by: Redis is away: RedisUnavailable, and no number
// says: shows that as "0 s"
try {
  return new jobsinpractice.engine.admin.Queue(redis, "default", clock).latency();
} catch (jobsinpractice.engine.RedisUnavailable away) {
  return Double.NaN; // no number, so it cannot be taken for a latency
}
