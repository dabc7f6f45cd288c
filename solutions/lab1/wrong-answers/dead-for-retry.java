// region: task-3
// caught by: the most overdue retry has been due for 8 s
// says: that is the dead set
return new jobsinpractice.engine.admin.DeadSet(redis)
    .first()
    .map(entry -> clock.millis() / 1000.0 - entry.score())
    .orElse(0.0);
