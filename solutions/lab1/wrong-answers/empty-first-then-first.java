// region: task-3
// caught by: no retry is due yet: 0 s
// says: ask whether there is a job, and then read it
var retries = new jobsinpractice.engine.admin.RetrySet(redis, clock);
if (retries.size() == 0) return 0;
return Math.max(0, clock.millis() / 1000.0 - retries.first().get().score());
