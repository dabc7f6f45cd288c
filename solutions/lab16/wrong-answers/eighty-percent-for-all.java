// region: task-2
// caught by: a paused queue is resumed at 80% of the capacity, not before
// says: limit of 80% is only for queues
// also says: waits and could run
// also says: Pause no more than
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
    double most = RESUME * capacity;
    if (!paused.isEmpty() || load > most) paused.add(queue.queue());
  }
  return paused;
}
