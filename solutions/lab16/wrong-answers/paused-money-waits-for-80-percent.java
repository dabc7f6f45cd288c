// region: task-2
// caught by: charges keep running, although their promise is the longest
// says: is only for the other queues
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
    if (!paused.isEmpty() || load > most) paused.add(queue.queue());
  }
  for (QueueLoad queue : queues) {
    if (queue.money() && queue.paused() && load > RESUME * capacity) paused.add(queue.queue());
  }
  return paused;
}
