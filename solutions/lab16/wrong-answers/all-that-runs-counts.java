// region: task-2
// caught by: a paused queue is resumed at 80% of the capacity, not before
// says: Does your code also count the reports
// also says: waits and could run
static Set<String> paused(List<QueueLoad> queues, double capacity) {
  double load = queues.stream().filter(QueueLoad::money).mapToDouble(QueueLoad::load).sum();
  Set<String> paused = new HashSet<>();
  List<QueueLoad> others =
      queues.stream()
          .filter(queue -> !queue.money())
          .sorted(Comparator.comparingDouble(QueueLoad::promise))
          .toList();
  double running = load;
  for (QueueLoad queue : others) if (!queue.paused()) running += queue.load();
  for (QueueLoad queue : others) {
    load += queue.load();
    boolean fits = load <= capacity;
    if (queue.paused()) {
      running += queue.load();
      fits = running <= RESUME * capacity;
    }
    if (!paused.isEmpty() || !fits) paused.add(queue.queue());
  }
  return paused;
}
