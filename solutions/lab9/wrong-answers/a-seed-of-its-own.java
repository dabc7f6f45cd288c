// region: task-2
// caught by: two processes that start at the same time draw different durations
// says: Is the seed the same in every process
private final java.util.Random random = new java.util.Random(0);

Duration of(Duration delay) {
  return Duration.ofMillis((long) (random.nextDouble() * (delay.toMillis() + 1)));
}
