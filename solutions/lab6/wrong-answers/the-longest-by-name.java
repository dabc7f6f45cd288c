// region: task-1
// caught by: a promise of 40 s goes to within_30_seconds
// says: Does your code compare names
return offered.stream()
    .filter(latency -> latency.compareTo(work.promised()) <= 0)
    .map(QueueName::of)
    .max(Comparator.naturalOrder())
    .orElseThrow(() -> new IllegalArgumentException("no queue for " + work));
