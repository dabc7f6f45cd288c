// region: task-1
// caught by: retried with success: the retry set is empty again, the dead jobs stay
// says: a counter only grows, a size falls
var stats = jobsinpractice.engine.admin.Stats.of(redis);
return new Sizes(stats.failed() - stats.dead(), stats.dead());
