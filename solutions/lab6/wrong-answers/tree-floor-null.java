// region: task-1
// caught by: a promise that no queue on offer keeps is refused
// says: because the promise is what is wrong
return QueueName.of(new java.util.TreeSet<>(offered).floor(work.promised()));
