// region: task-1
// caught by: a promise that no queue on offer keeps is refused
// says: no queue on offer has this name, so a job
return offered.stream()
    .filter(latency -> latency.compareTo(work.promised()) <= 0)
    .max(Comparator.naturalOrder())
    .map(QueueName::of)
    .orElse(QueueName.of(work.promised()));
