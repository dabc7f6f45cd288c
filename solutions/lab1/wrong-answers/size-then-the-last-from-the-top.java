// region: task-3
// caught by: no retry is due yet: 0 s
// says: an index that it computes from the size
long size = new jobsinpractice.engine.admin.RetrySet(redis, clock).size();
var first = redis.call(jedis -> jedis.zrevrangeWithScores("retry", size - 1, size - 1));
if (first.isEmpty()) return 0;
return Math.max(0, clock.millis() / 1000.0 - first.get(0).getScore());
