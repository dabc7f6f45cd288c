// region: task-4
// caught by: each key empties, step by step
// says: after its time has come
worker.processOne();
Depths first = look.get();
worker.promoteDue();
fiveMinutesPass.run();
Depths second = look.get();
worker.processOne();
return List.of(first, second, look.get());
