// region: task-2
// caught by: charges keep running, although their promise is the longest
// says: charges take the customers
// also says: runs and has to wait
// also says: waits and could run
static Set<String> paused(List<QueueLoad> queues, double capacity) {
  double load = 0;
  Set<String> paused = new HashSet<>();
  List<QueueLoad> others =
      queues.stream()
          .filter(queue -> true)
          .sorted(Comparator.comparingDouble(QueueLoad::promise))
          .toList();
  for (QueueLoad queue : others) {
    load += queue.load();
    double most = queue.paused() ? RESUME * capacity : capacity;
    if (!paused.isEmpty() || load > most) paused.add(queue.queue());
  }
  return paused;
}
