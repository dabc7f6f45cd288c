// region: task-4
// caught by: any attempts, from microseconds to days: the share of their time that failed
// says: and its job succeeded later. Was it forgiven
private Duration busy = Duration.ZERO;
private final java.util.Map<String, Duration> wasted = new java.util.HashMap<>();

@Override
public synchronized void jobSucceeded(Job job, Duration elapsed) {
  busy = busy.plus(elapsed);
  wasted.remove(job.jid());
}

@Override
public synchronized void jobFailed(Job job, Throwable error, Duration elapsed) {
  busy = busy.plus(elapsed);
  wasted.merge(job.jid(), elapsed, Duration::plus);
}

synchronized double percent() {
  Duration sum = wasted.values().stream().reduce(Duration.ZERO, Duration::plus);
  return busy.isZero() ? 0 : 100.0 * sum.toNanos() / busy.toNanos();
}
