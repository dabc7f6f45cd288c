// region: task-3
// caught by: no retry is due yet: 0 s
// says: an empty retry set is not an error
return new RetrySet(redis, clock).first().map(e -> clock.millis() / 1000.0 - e.score()).orElse(-1.0);
