// region: task-3
// caught by: the most overdue retry has been due for 8 s
// says: that is the schedule
return new jobsinpractice.engine.admin.ScheduledSet(redis, clock).latency();
