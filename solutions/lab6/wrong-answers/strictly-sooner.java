// region: task-1
// caught by: a promise that is on offer goes to its own queue
// says: an equal latency is in time
return offered.stream()
    .filter(promise -> promise.compareTo(work.promised()) < 0)
    .max(Comparator.naturalOrder())
    .map(QueueName::of)
    .orElseThrow(() -> new IllegalArgumentException("no queue is soon enough"));
