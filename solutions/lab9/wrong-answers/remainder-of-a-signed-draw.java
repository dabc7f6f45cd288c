// region: task-2
// caught by: 10,000 jobs failed together: the provider sees them spread over 50 s
// says: is negative half of the time
private final java.security.SecureRandom random = new java.security.SecureRandom();

Duration of(Duration delay) {
  return Duration.ofMillis(random.nextLong() % (delay.toMillis() + 1));
}
