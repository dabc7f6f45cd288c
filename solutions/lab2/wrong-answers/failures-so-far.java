// region: task-1
// caught by: 3 jobs wait for a retry, 2 are dead
// says: that is how many attempts have failed
long failed = jobsinpractice.engine.admin.Stats.of(redis).failed();
return new Sizes(failed, new DeadSet(redis).size());
