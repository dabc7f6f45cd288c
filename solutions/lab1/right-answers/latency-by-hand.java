// region: task-2
var oldest = new Queue(redis, "default").oldest();
if (oldest.isEmpty()) {
  return 0;
}
java.time.Instant since = oldest.get().job().get().enqueuedAt().get();
return java.time.Duration.between(since, clock.instant()).toNanos() / 1e9;
// region: task-3
double now = clock.millis() / 1000.0;
double most = 0;
for (var retry : new RetrySet(redis)) {
  most = Math.max(most, now - retry.score());
}
return most;
