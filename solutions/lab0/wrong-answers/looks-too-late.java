// region: task-4
// caught by: each key empties, step by step
// says: look between the promotion and the run
worker.processOne();
Depths a = look.get();
fiveMinutesPass.run();
worker.promoteDue();
worker.processOne();
Depths b = look.get();
return List.of(a, b, look.get());
