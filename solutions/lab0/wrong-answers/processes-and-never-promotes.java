// region: task-4
// caught by: each key empties, step by step
// says: the passing of time moves no job
worker.processOne();
Depths a = look.get();
fiveMinutesPass.run();
worker.processOne();
Depths b = look.get();
worker.processOne();
return List.of(a, b, look.get());
