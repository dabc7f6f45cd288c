// region: task-2
// caught by: an empty queue: 0 s
// says: What does your code subtract when there is no job
var queue = new Queue(redis, "default", clock);
if (queue.size() == 0) {
  return 0;
}
double since = queue.oldest().flatMap(o -> o.job()).flatMap(j -> j.enqueuedAt())
    .map(at -> at.toEpochMilli() / 1000.0).orElse(0.0);
return clock.millis() / 1000.0 - since;
