// region: task-2
// caught by: a delay of 0 stays 0, and a delay of 1 ms is 0 or 1 ms
// says: Is toMillis() cut to an int
private final java.util.random.RandomGenerator random = new java.security.SecureRandom();

Duration of(Duration delay) {
  return Duration.ofMillis(random.nextInt((int) delay.toMillis() + 1));
}
