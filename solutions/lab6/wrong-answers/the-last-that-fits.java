// region: task-1
// caught by: a promise that is on offer goes to its own queue
// says: the last of them in the list
Duration last = null;
for (Duration promise : offered) {
  if (promise.compareTo(work.promised()) <= 0) last = promise;
}
if (last == null) throw new IllegalArgumentException("no queue is soon enough");
return QueueName.of(last);
