// region: task-2
static Set<String> paused(List<QueueLoad> queues, double capacity) {
  double money = 0;
  java.util.TreeMap<Double, QueueLoad> byPromise = new java.util.TreeMap<>();
  for (QueueLoad queue : queues) {
    if (queue.money()) money += queue.load();
    else byPromise.put(queue.promise(), queue);
  }
  double sum = money;
  for (QueueLoad queue : byPromise.values()) {
    sum += queue.load();
    if (sum <= capacity * (queue.paused() ? RESUME : 1.0)) continue;
    return byPromise.tailMap(queue.promise(), true).values().stream()
        .map(QueueLoad::queue)
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }
  return Set.of();
}
