// region: task-1
var stats = jobsinpractice.engine.admin.Stats.of(redis);
return new Sizes(stats.retries(), stats.dead());
