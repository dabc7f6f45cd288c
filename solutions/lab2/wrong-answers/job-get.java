// region: task-1
// caught by: every failed job counts, due or not, one or a hundred
// says: The job() of an entry that is not a job
return new Sizes(
    new RetrySet(redis).stream().filter(e -> e.job().get().type() != null).count(),
    new DeadSet(redis).stream().filter(e -> e.job().get().type() != null).count());
