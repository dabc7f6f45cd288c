// region: task-4
// caught by: each key empties, step by step
// says: the first job is still waiting
Depths z = look.get();
worker.processOne();
Depths a = look.get();
fiveMinutesPass.run();
worker.promoteDue();
return List.of(z, a, look.get());
