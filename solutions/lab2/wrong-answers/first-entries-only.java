// region: task-1
// caught by: 3 jobs wait for a retry, 2 are dead
// says: look at the first entry only
return new Sizes(new RetrySet(redis).page(0, 1).size(), new DeadSet(redis).page(0, 1).size());
