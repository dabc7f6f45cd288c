// region: task-2
// caught by: two processes that start at the same time draw different durations
// says: a thread's id
  /** A generator for each thread, so that the threads do not wait for each other. */
  private final ThreadLocal<java.util.Random> random =
      ThreadLocal.withInitial(() -> new java.util.Random(Thread.currentThread().getId()));

  Duration of(Duration delay) {
    return Duration.ofMillis(random.get().nextLong(delay.toMillis() + 1));
  }
