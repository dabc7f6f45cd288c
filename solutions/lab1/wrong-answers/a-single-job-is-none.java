// region: task-2
// caught by: the time is the given clock's, also when it moves on
// says: treat a single job as an empty queue
var queue = new Queue(redis, "default", clock);
if (queue.size() <= 1) {
  return 0;
}
return queue.latency();
