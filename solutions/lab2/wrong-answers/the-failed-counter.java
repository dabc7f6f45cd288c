// region: task-1
// caught by: 3 jobs wait for a retry, 2 are dead
// says: that is how many attempts have failed
return new Sizes(
    new RetrySet(redis).size(), jobsinpractice.engine.admin.Stats.of(redis).failed());
