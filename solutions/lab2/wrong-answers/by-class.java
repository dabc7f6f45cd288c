// region: task-1
// caught by: 3 jobs wait for a retry, 2 are dead
// says: count the different classes
return new Sizes(
    new RetrySet(redis).stream().map(e -> e.job().get().type()).distinct().count(),
    new DeadSet(redis).size());
