// region: task-4
// caught by: any attempts, from microseconds to days: the share of their time that failed
// says: keep one time for each job
private final java.util.Map<String, Duration> useful = new java.util.HashMap<>();
private final java.util.Map<String, Duration> wasted = new java.util.HashMap<>();

@Override
public synchronized void jobSucceeded(Job job, Duration elapsed) {
  useful.put(job.jid(), elapsed);
}

@Override
public synchronized void jobFailed(Job job, Throwable error, Duration elapsed) {
  wasted.put(job.jid(), elapsed);
}

synchronized double percent() {
  double w = wasted.values().stream().mapToLong(Duration::toNanos).sum();
  double u = useful.values().stream().mapToLong(Duration::toNanos).sum();
  return w + u == 0 ? 0 : 100 * w / (w + u);
}
