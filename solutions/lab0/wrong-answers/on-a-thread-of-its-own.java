// region: task-4
// caught by: each key empties, step by step
// says: call processOne() on a thread of your own
java.util.concurrent.CompletableFuture.runAsync(worker::processOne);
Depths first = look.get();
fiveMinutesPass.run();
worker.promoteDue();
Depths second = look.get();
java.util.concurrent.CompletableFuture.runAsync(worker::processOne);
Depths third = look.get();
return List.of(first, second, third);
