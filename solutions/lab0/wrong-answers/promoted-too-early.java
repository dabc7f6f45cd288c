// region: task-4
// caught by: each key empties, step by step
// says: Is promoteDue() called after the five minutes
worker.processOne();
Depths first = look.get();
worker.promoteDue();
fiveMinutesPass.run();
Depths second = look.get();
worker.processOne();
return List.of(first, second, look.get());
