// region: task-1
// caught by: a promise of 40 s goes to within_30_seconds
// says: jobs in that queue may wait 60 s
return offered.stream()
    .filter(promise -> promise.compareTo(work.promised()) >= 0)
    .min(Comparator.naturalOrder())
    .map(QueueName::of)
    .orElseThrow(() -> new IllegalArgumentException("nothing on offer"));
