// region: task-4
// caught by: busy time that two threads report at the same moment is all added
// says: busy time was lost, because the other thread ran in the middle
private long busy;
private long wasted;

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  busy += elapsed.toNanos();
}

@Override
public void jobFailed(Job job, Throwable error, Duration elapsed) {
  busy += elapsed.toNanos();
  wasted += elapsed.toNanos();
}

double percent() {
  return busy == 0 ? 0 : 100.0 * wasted / busy;
}
