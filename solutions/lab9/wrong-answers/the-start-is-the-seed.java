// region: task-2
// caught by: two processes that start at the same time draw different durations
// says: Is the time the seed?
private final java.util.Random random = new java.util.Random(java.time.Instant.now().toEpochMilli());

Duration of(Duration delay) {
  return Duration.ofMillis(random.nextLong(delay.toMillis() + 1));
}
