// region: task-1
// caught by: what no queue on offer can keep is refused
// says: nobody would be told
return offered.stream()
    .filter(promise -> promise.compareTo(work.promised()) <= 0)
    .max(Comparator.naturalOrder())
    .or(() -> offered.stream().min(Comparator.naturalOrder()))
    .map(QueueName::of)
    .orElseThrow();
