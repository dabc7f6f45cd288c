// region: task-2
// caught by: any number of jobs, and any time of waiting
// says: Does your code keep the result
if (cached < 0) {
  cached = new Queue(redis, "default", clock).latency();
}
return cached;
}

private double cached = -1;

private double unused() {
return 0;
