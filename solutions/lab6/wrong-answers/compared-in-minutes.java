// region: task-1
// caught by: a promise that is on offer goes to its own queue
// says: In whole minutes, 5 s and
return offered.stream().filter(d -> d.toMinutes() <= work.promised().toMinutes()).max(Comparator.naturalOrder()).map(QueueName::of).orElseThrow(() -> new IllegalArgumentException("no"));
