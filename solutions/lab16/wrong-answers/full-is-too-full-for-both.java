// region: task-2
// caught by: a paused queue is resumed at 80% of the capacity, not before
// says: exactly 80% of the capacity, and at most
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
    double limit = queue.paused() ? RESUME * capacity : capacity;
    if (!paused.isEmpty() || load >= limit) paused.add(queue.queue());
  }
  return paused;
}
