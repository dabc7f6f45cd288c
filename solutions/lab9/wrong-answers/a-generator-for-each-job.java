// region: task-2
// caught by: 10,000 jobs failed together: the provider sees them spread over 50 s
// says: does each job make a new generator
Duration of(Duration delay) {
  return Duration.ofMillis(
      new java.util.Random(System.nanoTime() / 200_000).nextLong(delay.toMillis() + 1));
}
