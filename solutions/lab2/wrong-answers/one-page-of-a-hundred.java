// region: task-1
// caught by: every failed job counts, due or not, one or a hundred
// says: count the entries of one page
int retries = new jobsinpractice.engine.admin.RetrySet(redis).page(0, 100).size();
int dead = new jobsinpractice.engine.admin.DeadSet(redis).page(0, 100).size();
return new Sizes(retries, dead);
