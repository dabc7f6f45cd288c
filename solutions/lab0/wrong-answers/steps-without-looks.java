// region: task-4
// caught by: each key empties, step by step
// says: Are the depths written in your code
worker.processOne();
fiveMinutesPass.run();
worker.promoteDue();
worker.processOne();
return List.of(new Depths(0, 1), new Depths(1, 0), new Depths(0, 0));
