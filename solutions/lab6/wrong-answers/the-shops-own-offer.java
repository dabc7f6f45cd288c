// region: task-1
// caught by: a promise of 40 s goes to within_30_seconds
// says: does your code use that list instead
return Shop.OFFERED.stream()
    .filter(latency -> latency.compareTo(work.promised()) <= 0)
    .max(Comparator.naturalOrder())
    .map(QueueName::of)
    .orElseThrow(() -> new IllegalArgumentException("no queue keeps " + work.promised()));
