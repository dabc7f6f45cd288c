// region: task-1
// caught by: a promise of 40 s goes to within_30_seconds
// says: stop at the first latency that is too long
Duration best = null;
for (Duration latency : offered) {
  if (latency.compareTo(work.promised()) > 0) {
    break;
  }
  if (best == null || latency.compareTo(best) > 0) {
    best = latency;
  }
}
if (best == null) {
  throw new IllegalArgumentException("no queue keeps " + work.promised());
}
return QueueName.of(best);
