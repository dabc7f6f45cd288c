// region: task-1
// caught by: a promise that no queue on offer keeps is refused
// says: a job in that queue may wait longer than its caller was promised
return offered.stream()
    .filter(promise -> promise.compareTo(work.promised()) <= 0)
    .max(Comparator.naturalOrder())
    .or(() -> offered.stream().min(Comparator.naturalOrder()))
    .map(QueueName::of)
    .orElseThrow();
