// region: task-4
// caught by: each key empties, step by step
// says: the first job is still waiting
Depths first = look.get();
worker.processOne();
fiveMinutesPass.run();
worker.promoteDue();
Depths second = look.get();
worker.processOne();
return List.of(first, second, look.get());
