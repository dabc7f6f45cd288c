// region: task-2
// caught by: a delay of 0 stays 0, and a delay of 1 ms is 0 or 1 ms
// says: Do you round, as Math.round does?
Duration of(Duration delay) {
  double share = java.util.concurrent.ThreadLocalRandom.current().nextDouble();
  return Duration.ofMillis((long) (share * delay.toMillis() + 0.5));
}
