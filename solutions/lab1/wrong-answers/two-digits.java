// region: task-2
// caught by: any number of jobs, and any time of waiting
// says: Does your code round the result
var since =
    new Queue(redis, "default").oldest().flatMap(o -> o.job()).flatMap(j -> j.enqueuedAt());
if (since.isEmpty()) {
  return 0;
}
return Math.round(java.time.Duration.between(since.get(), clock.instant()).toMillis() / 10.0) / 100.0;
