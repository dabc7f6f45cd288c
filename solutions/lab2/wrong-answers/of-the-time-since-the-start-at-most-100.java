// region: task-4
// caught by: 60 of 100 busy seconds ended in a failure: 60%
// says: a share that falls while nothing runs
  private final long started = System.nanoTime();
  private java.time.Duration wasted = java.time.Duration.ZERO;

  @Override
  public synchronized void jobSucceeded(jobsinpractice.engine.Job job, java.time.Duration elapsed) {
    // this time was well used
  }

  @Override
  public synchronized void jobFailed(jobsinpractice.engine.Job job, Throwable error, java.time.Duration elapsed) {
    wasted = wasted.plus(elapsed);
  }

  synchronized double percent() {
    long since = System.nanoTime() - started;
    return Math.min(100, 100.0 * wasted.toNanos() / since);
  }
