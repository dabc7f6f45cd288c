// region: task-2
// caught by: a load of 130 on 100 threads: the reports wait, whose promise is the longest
// says: if no queue waits, all are late
// also says: runs and has to wait
// also says: Charges run, but
// also says: keeps no promise
// also says: charges never wait
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
    if (load > 10 * most) paused.add(queue.queue());
  }
  return paused;
}
