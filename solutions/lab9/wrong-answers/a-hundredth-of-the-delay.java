// region: task-2
// caught by: 10,000 jobs failed together: the provider sees them spread over 50 s
// says: Do you draw a percentage
private final java.security.SecureRandom random = new java.security.SecureRandom();

Duration of(Duration delay) {
  return delay.dividedBy(100).multipliedBy(random.nextInt(101));
}
