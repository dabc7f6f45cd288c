// region: task-4
// caught by: each key empties, step by step
// says: the five minutes pass before the first job runs
fiveMinutesPass.run();
worker.promoteDue();
worker.processOne();
Depths first = look.get();
worker.promoteDue();
Depths second = look.get();
worker.processOne();
return List.of(first, second, look.get());
