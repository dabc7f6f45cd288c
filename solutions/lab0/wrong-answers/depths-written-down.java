// region: task-4
// caught by: each key empties, step by step
// says: Are the depths written in your code
fiveMinutesPass.run();
return List.of(new Depths(0, 1), new Depths(1, 0), new Depths(0, 0));
