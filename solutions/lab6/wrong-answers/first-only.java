// region: task-1
// caught by: a promise of 40 s goes to within_30_seconds
// says: or does it need a sorted list
Duration first = offered.get(0);
if (first.compareTo(work.promised()) > 0) {
  throw new IllegalArgumentException("no queue keeps " + work.promised());
}
return QueueName.of(first);
