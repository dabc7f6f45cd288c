// region: task-1
// caught by: what no queue on offer can keep is refused
// says: whoever routes is to be told
return offered.stream()
    .filter(promise -> promise.compareTo(work.promised()) <= 0)
    .max(Comparator.naturalOrder())
    .map(QueueName::of)
    .get();
