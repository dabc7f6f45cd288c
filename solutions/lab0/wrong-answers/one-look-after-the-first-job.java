// region: task-4
// caught by: each key empties, step by step
// says: you return 3 looks, and called look.get() once
worker.processOne();
Depths depths = look.get();
fiveMinutesPass.run();
worker.promoteDue();
worker.processOne();
return List.of(depths, depths, depths);
