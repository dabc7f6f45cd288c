// region: task-1
// caught by: a promise of 40 s goes to within_30_seconds
// says: need not be exactly the promised
return offered.stream()
    .filter(promise -> promise.equals(work.promised()))
    .findFirst()
    .map(QueueName::of)
    .orElseThrow(() -> new IllegalArgumentException("no such queue"));
