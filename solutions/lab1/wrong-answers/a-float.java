// region: task-2
// caught by: the oldest job in default has waited 42 s
// says: Is there a float
var since =
    new Queue(redis, "default").oldest().flatMap(o -> o.job()).flatMap(j -> j.enqueuedAt());
if (since.isEmpty()) {
  return 0;
}
float now = clock.millis() / 1000f;
return now - (float) (since.get().toEpochMilli() / 1000.0);
