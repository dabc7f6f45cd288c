// region: task-1
// caught by: a promise that no queue on offer keeps is refused
// says: a caller that gets null
return offered.stream()
    .filter(promise -> promise.compareTo(work.promised()) <= 0)
    .max(Comparator.naturalOrder())
    .map(QueueName::of)
    .orElse(null);
