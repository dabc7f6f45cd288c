// region: task-2
// caught by: 10,000 jobs failed together: the provider sees them spread over 50 s
// says: it is applied before the multiplication
// also says: 0 is all there is
private final java.security.SecureRandom random = new java.security.SecureRandom();

Duration of(Duration delay) {
  return Duration.ofMillis((long) random.nextDouble() * (delay.toMillis() + 1));
}
