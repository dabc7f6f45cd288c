// region: task-2
// caught by: if parcels have to wait, reports also wait, even if their load would fit
// says: all queues with longer promises wait
// also says: runs and has to wait
// also says: so reports have to wait
static Set<String> paused(List<QueueLoad> queues, double capacity) {
  double load = queues.stream().filter(QueueLoad::money).mapToDouble(QueueLoad::load).sum();
  Set<String> paused = new HashSet<>();
  List<QueueLoad> others =
      queues.stream()
          .filter(queue -> !queue.money())
          .sorted(Comparator.comparingDouble(QueueLoad::promise))
          .toList();
  for (QueueLoad queue : others) {
    load += queue.load();
    double most = queue.paused() ? RESUME * capacity : capacity;
    if (load > most) {
      load -= queue.load();
      paused.add(queue.queue());
    }
  }
  return paused;
}
