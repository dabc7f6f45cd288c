// region: task-1
// caught by: a promise that is on offer goes to its own queue
// says: how long a run takes does not count
return offered.stream()
    .filter(promise -> promise.compareTo(work.promised().minus(work.takes())) <= 0)
    .max(Comparator.naturalOrder())
    .map(QueueName::of)
    .orElseThrow(() -> new IllegalArgumentException("none for " + work));
