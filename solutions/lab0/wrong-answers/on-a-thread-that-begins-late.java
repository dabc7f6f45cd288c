// region: task-4
// caught by: each key empties, step by step
// says: call processOne() on a thread of your own
java.util.concurrent.Executor late =
    java.util.concurrent.CompletableFuture.delayedExecutor(
        200, java.util.concurrent.TimeUnit.MILLISECONDS);
late.execute(worker::processOne);
Depths first = look.get();
fiveMinutesPass.run();
worker.promoteDue();
Depths second = look.get();
late.execute(worker::processOne);
return List.of(first, second, look.get());
