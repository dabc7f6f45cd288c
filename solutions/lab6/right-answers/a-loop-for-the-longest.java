// region: task-1
Duration best = null;
for (Duration latency : offered) {
  if (latency.compareTo(work.promised()) > 0) continue;
  if (best == null || latency.compareTo(best) > 0) best = latency;
}
if (best == null) throw new IllegalArgumentException(work + ": no queue is fast enough");
return QueueName.of(best);
