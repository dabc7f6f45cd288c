// region: task-1
// caught by: a promise of 40 s goes to within_30_seconds
// says: as QueueName.of writes it
long seconds =
    offered.stream()
        .filter(promise -> promise.compareTo(work.promised()) <= 0)
        .mapToLong(Duration::toSeconds)
        .max()
        .orElseThrow(() -> new IllegalArgumentException("no queue is soon enough"));
return "within_" + seconds + "s";
