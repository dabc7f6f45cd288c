// region: task-4
// caught by: each key empties, step by step
// says: look three times
worker.processOne();
fiveMinutesPass.run();
worker.promoteDue();
worker.processOne();
return List.of(look.get());
