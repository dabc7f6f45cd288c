// region: task-3
// caught by: no retry is due yet: 0 s
// says: an empty retry set is not an error
double lowest = Double.MAX_VALUE;
for (var entry : new RetrySet(redis, clock)) {
  lowest = Math.min(lowest, entry.score());
}
return clock.millis() / 1000.0 - lowest;
