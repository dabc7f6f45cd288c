// region: task-1
// caught by: every failed job counts, due or not, one or a hundred
// says: count the entries of one page
return new Sizes(new RetrySet(redis).page(0, 50).size(), new DeadSet(redis).page(0, 50).size());
