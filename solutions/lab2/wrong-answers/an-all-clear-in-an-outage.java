// region: task-1
// caught by: Redis is away: sizes() throws RedisUnavailable
// says: looks like an all-clear
try {
  return new Sizes(new RetrySet(redis).size(), new DeadSet(redis).size());
} catch (jobsinpractice.engine.RedisUnavailable away) {
  return new Sizes(0, 0);
}
