// region: task-2
// caught by: a paused queue is resumed at 80% of the capacity, not before
// says: keep the limit of 80% after a paused queue
// also says: waits and could run
static Set<String> paused(List<QueueLoad> queues, double capacity) {
  double load = queues.stream().filter(QueueLoad::money).mapToDouble(QueueLoad::load).sum();
  Set<String> paused = new HashSet<>();
  List<QueueLoad> others =
      queues.stream()
          .filter(queue -> !queue.money())
          .sorted(Comparator.comparingDouble(QueueLoad::promise))
          .toList();
  double limit = capacity;
  for (QueueLoad queue : others) {
    load += queue.load();
    if (queue.paused()) limit = RESUME * capacity;
    if (!paused.isEmpty() || load > limit) paused.add(queue.queue());
  }
  return paused;
}
