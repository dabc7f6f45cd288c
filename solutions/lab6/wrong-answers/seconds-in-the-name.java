// region: task-1
// caught by: a promise that is on offer goes to its own queue
// says: write the name as QueueName.of writes it
Duration best = null;
for (Duration latency : offered) {
  if (latency.compareTo(work.promised()) <= 0 && (best == null || latency.compareTo(best) > 0)) {
    best = latency;
  }
}
if (best == null) throw new IllegalArgumentException();
return "within_" + best.toSeconds() + "_seconds";
