// region: task-2
static Set<String> paused(List<QueueLoad> queues, double capacity) {
  List<QueueLoad> running = new java.util.ArrayList<>(queues);
  running.sort(Comparator.comparing((QueueLoad q) -> !q.money()).thenComparing(QueueLoad::promise));
  int keep = 0;
  double load = 0;
  for (QueueLoad queue : running) {
    if (!queue.money() && load + queue.load() > (queue.paused() ? RESUME : 1) * capacity) break;
    load += queue.load();
    keep++;
  }
  Set<String> waits = new java.util.LinkedHashSet<>();
  while (running.size() > keep) waits.add(running.remove(running.size() - 1).queue());
  return waits;
}
