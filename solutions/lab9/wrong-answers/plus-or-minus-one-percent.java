// region: task-2
// caught by: 10,000 jobs failed together: the provider sees them spread over 50 s
// says: full jitter only shortens the delay
private final java.util.Random random = new java.util.Random();

Duration of(Duration delay) {
  return Duration.ofMillis((long) (delay.toMillis() * (0.99 + 0.02 * random.nextDouble())));
}
