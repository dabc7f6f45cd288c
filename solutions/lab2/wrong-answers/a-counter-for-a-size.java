// region: task-1
// caught by: 3 jobs wait for a retry, 2 are dead
// says: Does your code compute the size from a counter
var stats = jobsinpractice.engine.admin.Stats.of(redis);
return new Sizes(stats.failed() - stats.dead(), stats.dead());
