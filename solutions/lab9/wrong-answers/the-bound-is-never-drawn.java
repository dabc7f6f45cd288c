// region: task-2
// caught by: a delay of 0 stays 0, and a delay of 1 ms is 0 or 1 ms
// says: nextLong(bound) needs a bound above 0
private final java.util.Random random = new java.util.Random();

Duration of(Duration delay) {
  return Duration.ofMillis(random.nextLong(delay.toMillis()));
}
