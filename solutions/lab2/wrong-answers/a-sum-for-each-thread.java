// region: task-4
// caught by: busy time that two threads report at the same moment is all added
// says: Are the sums in a ThreadLocal
private final ThreadLocal<long[]> nanos = ThreadLocal.withInitial(() -> new long[2]);

@Override
public void jobSucceeded(jobsinpractice.engine.Job job, java.time.Duration elapsed) {
  nanos.get()[0] += elapsed.toNanos();
}

@Override
public void jobFailed(jobsinpractice.engine.Job job, Throwable error, java.time.Duration elapsed) {
  nanos.get()[0] += elapsed.toNanos();
  nanos.get()[1] += elapsed.toNanos();
}

double percent() {
  long[] mine = nanos.get();
  return mine[0] == 0 ? 0 : 100.0 * mine[1] / mine[0];
}
