// region: task-1
// caught by: a promise of 40 s goes to within_30_seconds
// says: 15 s is the last latency in the list
Duration last = null;
for (Duration promise : offered) {
  if (promise.compareTo(work.promised()) <= 0) last = promise;
}
if (last == null) throw new IllegalArgumentException("no queue is soon enough");
return QueueName.of(last);
