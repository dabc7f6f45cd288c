// region: task-1
// caught by: a promise of 40 s goes to within_30_seconds
// says: if there is none on offer
return offered.stream()
    .filter(latency -> latency.equals(work.promised()))
    .map(QueueName::of)
    .findFirst()
    .get();
