// region: task-1
// caught by: what no queue on offer can keep is refused
// says: nobody would be told
return offered.stream()
    .min(Comparator.comparing(promise -> promise.minus(work.promised()).abs()))
    .map(QueueName::of)
    .orElseThrow(() -> new IllegalArgumentException("nothing on offer"));
