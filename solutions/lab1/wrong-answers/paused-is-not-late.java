// region: task-2
// caught by: the oldest job in default has waited 42 s
// says: your code ask isPaused()
jobsinpractice.engine.admin.Queue queue =
    new jobsinpractice.engine.admin.Queue(redis, "default", clock);
return queue.isPaused() ? 0 : queue.latency();
