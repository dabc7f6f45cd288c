// region: task-2
// caught by: an empty queue: 0 s
// says: does a static field keep it
if (cached < 0) {
  cached = new Queue(redis, "default", clock).latency();
}
return cached;
}

private static double cached = -1;

private double unused() {
return 0;
