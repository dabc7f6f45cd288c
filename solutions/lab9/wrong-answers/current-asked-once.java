// region: task-2
// caught by: two processes that start at the same time draw different durations
// says: a seed only on the thread that called it
private final java.util.random.RandomGenerator random =
    java.util.concurrent.ThreadLocalRandom.current();

Duration of(Duration delay) {
  return Duration.ofMillis(random.nextLong(delay.toMillis() + 1));
}
