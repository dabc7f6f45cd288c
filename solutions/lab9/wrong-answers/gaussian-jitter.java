// region: task-2
// caught by: 10,000 jobs failed together: the provider sees them spread over 50 s
// says: durations near the middle are drawn more often
private final java.security.SecureRandom random = new java.security.SecureRandom();

Duration of(Duration delay) {
  double millis = delay.toMillis();
  double drawn = millis / 2 + random.nextGaussian() * millis / 6;
  return Duration.ofMillis(Math.round(Math.max(0, Math.min(millis, drawn))));
}
