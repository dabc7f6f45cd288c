// region: task-4
// caught by: each key empties, step by step
// says: a promoted job has not run yet
worker.processOne();
Depths first = look.get();
fiveMinutesPass.run();
worker.promoteDue();
Depths second = look.get();
return List.of(first, second, look.get());
