// region: task-1
// caught by: 3 jobs wait for a retry, 2 are dead
// says: Was the schedule also counted
long scheduled = new jobsinpractice.engine.admin.ScheduledSet(redis).size();
return new Sizes(scheduled + new RetrySet(redis).size(), new DeadSet(redis).size());
