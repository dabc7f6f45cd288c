// region: task-1
// caught by: any first delay, any cap, and any number of failures have the right delay
// says: the milliseconds are lost
long seconds = (long) (first.toMillis() / 1e3 * Math.pow(2, failures));
return Duration.ofSeconds(Math.min(seconds, cap.toSeconds()));
