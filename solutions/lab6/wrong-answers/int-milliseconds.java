// region: task-1
// caught by: a promise that no queue on offer keeps is refused
// says: a number that was rounded or cut
return offered.stream()
    .filter(promise -> (int) promise.toMillis() <= (int) work.promised().toMillis())
    .max(Comparator.naturalOrder())
    .map(QueueName::of)
    .orElseThrow(() -> new IllegalArgumentException("none for " + work));
