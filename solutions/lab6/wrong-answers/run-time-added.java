// region: task-1
// caught by: a promise that is on offer goes to its own queue
// says: Does your code add the run time to the promise
return offered.stream().filter(l -> l.compareTo(work.promised().plus(work.takes())) <= 0).max(Comparator.naturalOrder()).map(QueueName::of).orElseThrow(IllegalArgumentException::new);
