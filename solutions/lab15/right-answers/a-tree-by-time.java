// region: task-2
private final java.util.TreeMap<Double, Integer> wantedAt = new java.util.TreeMap<>();
private double first = Double.NEGATIVE_INFINITY;

int damp(double time, int wanted, int machines) {
  if (first == Double.NEGATIVE_INFINITY) first = time;
  wantedAt.put(time, wanted);
  wantedAt.headMap(time - seconds).clear();
  int answer = java.util.Collections.max(wantedAt.values());
  if (time - first < seconds) answer = Math.max(answer, machines);
  return answer;
}
