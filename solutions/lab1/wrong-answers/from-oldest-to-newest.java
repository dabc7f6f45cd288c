// region: task-2
// caught by: the oldest job in default has waited 42 s
// says: the time between the oldest job and the newest
var queue = new Queue(redis, "default", clock);
var oldest = queue.oldest().flatMap(o -> o.job()).flatMap(j -> j.enqueuedAt());
var newest = queue.newest().flatMap(o -> o.job()).flatMap(j -> j.enqueuedAt());
if (oldest.isEmpty() || newest.isEmpty()) {
  return 0;
}
return java.time.Duration.between(oldest.get(), newest.get()).toMillis() / 1000.0;
