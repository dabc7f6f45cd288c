// region: task-1
// caught by: a promise that no queue on offer keeps is refused
// says: because the promise is what is wrong
return offered.stream()
    .filter(promise -> promise.compareTo(work.promised()) <= 0)
    .max(Comparator.naturalOrder())
    .map(QueueName::of)
    .get();
