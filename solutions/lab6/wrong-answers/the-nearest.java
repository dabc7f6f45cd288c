// region: task-1
// caught by: a promise that is on offer goes to its own queue
// says: look for the nearest latency
Duration b = offered.stream().min(Comparator.comparing(d -> d.minus(work.promised()).abs())).orElseThrow(() -> new IllegalArgumentException("x"));
return QueueName.of(b);
