// region: task-1
// caught by: a promise that is on offer goes to its own queue
// says: leave out queues whose latency is shorter than a run
return offered.stream()
    .filter(latency -> latency.compareTo(work.promised()) <= 0)
    .filter(latency -> latency.compareTo(work.takes()) >= 0)
    .max(Comparator.naturalOrder())
    .map(QueueName::of)
    .orElseThrow(IllegalArgumentException::new);
