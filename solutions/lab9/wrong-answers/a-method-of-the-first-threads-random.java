// region: task-2
// caught by: two processes that start at the same time draw different durations
// says: a seed only on the thread that called it
private static final java.util.function.DoubleSupplier DRAWS =
    java.util.concurrent.ThreadLocalRandom.current()::nextDouble;

Duration of(Duration delay) {
  return Duration.ofMillis((long) (DRAWS.getAsDouble() * (delay.toMillis() + 1)));
}
