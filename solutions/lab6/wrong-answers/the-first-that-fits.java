// region: task-1
// caught by: a promise of 40 s goes to within_30_seconds
// says: 20 s is the first latency in the list
for (Duration promise : offered) {
  if (promise.compareTo(work.promised()) <= 0) return QueueName.of(promise);
}
throw new IllegalArgumentException("no queue is soon enough");
