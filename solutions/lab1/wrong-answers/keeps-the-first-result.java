// region: task-2
// caught by: the time is the given clock's, also when it moves on
// says: your result did not change while 30 s passed
if (cached < 0) {
  cached = new Queue(redis, "default", clock).latency();
}
return cached;
}

private double cached = -1;

private double unused() {
return 0;
