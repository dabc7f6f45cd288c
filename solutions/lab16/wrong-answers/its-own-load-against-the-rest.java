// region: task-2
// caught by: a paused queue is resumed at 80% of the capacity, not before
// says: a small rise pauses them again
static Set<String> paused(List<QueueLoad> queues, double capacity) {
  List<QueueLoad> others = new java.util.ArrayList<>();
  double load = 0;
  for (QueueLoad queue : queues) {
    if (queue.money()) load += queue.load();
    else others.add(queue);
  }
  others.sort(java.util.Comparator.comparingDouble(QueueLoad::promise));
  Set<String> waits = new java.util.HashSet<>();
  boolean full = false;
  for (QueueLoad queue : others) {
    load += queue.load();
    double rest = capacity - (load - queue.load());
    if (queue.load() > (queue.paused() ? RESUME * rest : rest)) full = true;
    if (full) waits.add(queue.queue());
  }
  return waits;
}
