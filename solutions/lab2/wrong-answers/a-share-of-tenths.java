// region: task-4
// caught by: any attempts, from microseconds to days: the share of their time that failed
// says: Does your code round the share
private final java.util.Map<String, Duration> failedTime = new java.util.HashMap<>();
private Duration busy = Duration.ZERO;

@Override
public synchronized void jobSucceeded(Job job, Duration elapsed) {
  busy = busy.plus(elapsed);
}

@Override
public synchronized void jobFailed(
    Job job, Throwable error, Duration elapsed) {
  busy = busy.plus(elapsed);
  failedTime.merge(job.jid(), elapsed, Duration::plus);
}

synchronized double percent() {
  if (busy.isZero()) {
    return 0;
  }
  long wasted = failedTime.values().stream().mapToLong(Duration::toNanos).sum();
  return Math.round(1000.0 * wasted / busy.toNanos()) / 10.0;
}
