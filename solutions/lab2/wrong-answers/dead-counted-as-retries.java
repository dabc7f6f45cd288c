// region: task-1
// caught by: 3 jobs wait for a retry, 2 are dead
// says: the dead jobs were counted as retries
long retries = new RetrySet(redis).size();
long dead = new DeadSet(redis).size();
return new Sizes(retries + dead, dead);
