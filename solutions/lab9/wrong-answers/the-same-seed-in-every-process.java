// region: task-2
// caught by: two processes that start at the same time draw different durations
// says: Is the seed the same in every process
private static final java.util.Random RANDOM = new java.util.Random(42);

Duration of(Duration delay) {
  return Duration.ofMillis(RANDOM.nextLong(delay.toMillis() + 1));
}
