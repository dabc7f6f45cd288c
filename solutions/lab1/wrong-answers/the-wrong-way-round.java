// region: task-2
// caught by: the oldest job in default has waited 42 s
// says: the subtraction is the wrong way round
var since =
    new Queue(redis, "default").oldest().flatMap(o -> o.job()).flatMap(j -> j.enqueuedAt());
if (since.isEmpty()) {
  return 0;
}
return Math.max(0, java.time.Duration.between(clock.instant(), since.get()).toMillis() / 1000.0);
