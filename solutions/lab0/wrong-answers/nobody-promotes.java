// region: task-4
// caught by: each key empties, step by step
// says: the passing of time moves no job
worker.processOne();
Depths first = look.get();
fiveMinutesPass.run();
Depths second = look.get();
worker.processOne();
return List.of(first, second, look.get());
