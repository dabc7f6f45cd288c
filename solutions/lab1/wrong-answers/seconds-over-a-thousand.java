// region: task-2
// caught by: the oldest job in default has waited 42 s
// says: that is a thousandth, and 0 of some seconds
var since = new Queue(redis, "default").oldest().flatMap(o -> o.job()).flatMap(j -> j.enqueuedAt());
if (since.isEmpty()) {
  return 0;
}
return java.time.Duration.between(since.get(), clock.instant()).toSeconds() / 1000;
