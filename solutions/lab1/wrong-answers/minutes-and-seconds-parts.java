// region: task-2
// caught by: any number of jobs, and any time of waiting
// says: whole hours are missing
var since =
    new Queue(redis, "default").oldest().flatMap(o -> o.job()).flatMap(j -> j.enqueuedAt());
if (since.isEmpty()) {
  return 0;
}
var waited = java.time.Duration.between(since.get(), clock.instant());
return waited.toMinutesPart() * 60 + waited.toSecondsPart() + waited.toMillisPart() / 1000.0;
