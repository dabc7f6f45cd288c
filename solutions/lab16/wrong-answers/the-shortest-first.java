// region: task-2
// caught by: a load of 130 on 100 threads: the reports wait, whose promise is the longest
// says: mails have the shortest promise, 10 s
// also says: runs and has to wait
// also says: waits and could run
// also says: Charges are never paused, but
// also says: reports run now
// also says: parcels wait, and reports run
// also says: the reports wait now
static Set<String> paused(List<QueueLoad> queues, double capacity) {
  double load = queues.stream().filter(QueueLoad::money).mapToDouble(QueueLoad::load).sum();
  Set<String> paused = new HashSet<>();
  List<QueueLoad> others =
      queues.stream()
          .filter(queue -> !queue.money())
          .sorted(Comparator.comparingDouble(QueueLoad::promise).reversed())
          .toList();
  for (QueueLoad queue : others) {
    load += queue.load();
    double most = queue.paused() ? RESUME * capacity : capacity;
    if (!paused.isEmpty() || load > most) paused.add(queue.queue());
  }
  return paused;
}
