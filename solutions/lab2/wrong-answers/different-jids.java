// region: task-1
// caught by: every failed job counts, due or not, one or a hundred
// says: Does your code count different jids
long retries =
    new jobsinpractice.engine.admin.RetrySet(redis)
        .stream().map(jobsinpractice.engine.admin.JobRecord::jid).distinct().count();
long dead =
    new jobsinpractice.engine.admin.DeadSet(redis)
        .stream().map(jobsinpractice.engine.admin.JobRecord::jid).distinct().count();
return new Sizes(retries, dead);
