// region: task-2
// caught by: 10,000 jobs failed together: the provider sees them spread over 50 s
// says: only a part of the time is used
private final java.util.Random random = new java.util.Random();

Duration of(Duration delay) {
  long half = delay.toMillis() / 2;
  return Duration.ofMillis(half + random.nextLong(half + 1));
}
