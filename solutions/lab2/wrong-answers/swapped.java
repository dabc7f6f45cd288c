// region: task-1
// caught by: 3 jobs wait for a retry, 2 are dead
// says: Are the two swapped
return new Sizes(new DeadSet(redis).size(), new RetrySet(redis).size());
