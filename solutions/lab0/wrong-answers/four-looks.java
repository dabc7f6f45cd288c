// region: task-4
// caught by: each key empties, step by step
// says: those are more than three looks
worker.processOne();
Depths first = look.get();
fiveMinutesPass.run();
Depths second = look.get();
worker.promoteDue();
Depths third = look.get();
worker.processOne();
return List.of(first, second, third, look.get());
