// region: task-2
// caught by: 10,000 jobs failed together: the provider sees them spread over 50 s
// says: every job gets the same delay
private final long drawn = new java.util.Random().nextLong(1_000);

Duration of(Duration delay) {
  return Duration.ofMillis(delay.toMillis() * drawn / 1_000);
}
