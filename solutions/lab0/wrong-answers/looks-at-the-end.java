// region: task-4
// caught by: each key empties, step by step
// says: your first look comes after the five minutes
worker.processOne();
fiveMinutesPass.run();
worker.promoteDue();
worker.processOne();
return List.of(look.get(), look.get(), look.get());
