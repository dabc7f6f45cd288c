// region: task-4
// caught by: each key empties, step by step
// says: move the job by itself
    worker.processOne();
    Depths first = look.get();
    var schedule = new jobsinpractice.engine.admin.ScheduledSet(worker.redis());
    schedule.first().ifPresent(schedule::retryNow);
    Depths second = look.get();
    worker.processOne();
    return List.of(first, second, look.get());
