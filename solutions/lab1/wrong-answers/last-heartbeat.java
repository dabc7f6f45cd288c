// region: task-1
// caught by: 7 of 10 processors run a job: 70%
// says: what the last heartbeat wrote to Redis
String pid = ":" + ProcessHandle.current().pid() + ":";
return new jobsinpractice.engine.admin.ProcessSet(redis)
    .list().stream()
        .filter(process -> process.identity().contains(pid))
        .mapToDouble(process -> 100.0 * process.busy() / process.concurrency())
        .findFirst()
        .orElse(0);
