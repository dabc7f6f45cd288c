// region: task-3
private final java.util.Map<String, java.util.TreeMap<Instant, int[]>> byClass =
    new java.util.HashMap<>();
private int reported;

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  count(job, 0);
}

@Override
public void jobFailed(Job job, Throwable error, Duration elapsed) {
  count(job, 1);
}

private synchronized void count(Job job, int failed) {
  int[] counts =
      byClass
          .computeIfAbsent(job.type(), type -> new java.util.TreeMap<>())
          .computeIfAbsent(clock.instant(), time -> new int[2]);
  counts[0]++;
  counts[1] += failed;
  if (++reported % 100 == 0) { // now and then is often enough
    byClass.values().forEach(times -> times.headMap(clock.instant().minus(window)).clear());
  }
}

synchronized double percent(String type) {
  var times = byClass.get(type);
  if (times == null) {
    return 0;
  }
  int all = 0;
  int failed = 0;
  for (int[] counts : times.tailMap(clock.instant().minus(window)).values()) {
    all += counts[0];
    failed += counts[1];
  }
  return all == 0 ? 0 : 100.0 * failed / all;
}
