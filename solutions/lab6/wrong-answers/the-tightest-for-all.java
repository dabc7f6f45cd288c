// region: task-1
// caught by: a promise of 40 s goes to within_30_seconds
// says: a faster queue costs more
return offered.stream()
    .min(Comparator.naturalOrder())
    .map(QueueName::of)
    .orElseThrow(() -> new IllegalArgumentException("nothing on offer"));
