// region: task-1
// caught by: 3 jobs wait for a retry, 2 are dead
// says: Were the dead jobs counted as retries
long retries = new RetrySet(redis).size();
long dead = new DeadSet(redis).size();
return new Sizes(retries + dead, dead);
