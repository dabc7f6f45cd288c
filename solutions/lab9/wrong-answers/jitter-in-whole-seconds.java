// region: task-2
// caught by: 10,000 jobs failed together: the provider sees them spread over 50 s
// says: draw milliseconds, not seconds
private final java.security.SecureRandom random = new java.security.SecureRandom();

Duration of(Duration delay) {
  return Duration.ofSeconds(random.nextLong(delay.toSeconds() + 1));
}
