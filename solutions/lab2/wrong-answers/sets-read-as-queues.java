// region: task-1
// caught by: 3 jobs wait for a retry, 2 are dead
// says: there is no list queue:retry
return new Sizes(
    new jobsinpractice.engine.admin.Queue(redis, "retry").size(),
    new jobsinpractice.engine.admin.Queue(redis, "dead").size());
