// region: task-3
// caught by: the most overdue retry has been due for 8 s
// says: which key does your code read
var first = redis.call(jedis -> jedis.zrangeWithScores("retries", 0, 0)).get(0);
return Math.max(0, clock.millis() / 1000.0 - first.getScore());
