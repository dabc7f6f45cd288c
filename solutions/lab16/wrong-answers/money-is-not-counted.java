// region: task-2
// caught by: charges keep running, although their promise is the longest
// says: count them first
// also says: runs and has to wait
static Set<String> paused(List<QueueLoad> queues, double capacity) {
  double load = 0;
  Set<String> paused = new HashSet<>();
  List<QueueLoad> others =
      queues.stream()
          .filter(queue -> !queue.money())
          .sorted(Comparator.comparingDouble(QueueLoad::promise))
          .toList();
  for (QueueLoad queue : others) {
    load += queue.load();
    double most = queue.paused() ? RESUME * capacity : capacity;
    if (!paused.isEmpty() || load > most) paused.add(queue.queue());
  }
  return paused;
}
