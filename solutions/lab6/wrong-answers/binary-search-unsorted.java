// region: task-1
// caught by: a promise of 40 s goes to within_30_seconds
// says: 15 s is the last latency in the list
int at = java.util.Collections.binarySearch(offered, work.promised());
int index = at >= 0 ? at : -at - 2;
if (index < 0) {
  throw new IllegalArgumentException("no queue keeps " + work.promised());
}
return QueueName.of(offered.get(index));
