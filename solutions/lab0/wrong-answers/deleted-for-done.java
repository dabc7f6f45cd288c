// region: task-4
// caught by: each key empties, step by step
// says: it was deleted and not run
worker.processOne();
Depths first = look.get();
fiveMinutesPass.run();
worker.promoteDue();
Depths second = look.get();
new jobsinpractice.engine.admin.Queue(worker.redis(), "default").clear();
return List.of(first, second, look.get());
