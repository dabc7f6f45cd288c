// region: task-1
double nanos = first.toNanos() * Math.pow(2, failures);
return nanos < cap.toNanos() ? Duration.ofNanos((long) nanos) : cap;
