// region: task-3
java.util.TreeMap<Integer, Measured> keeping = new java.util.TreeMap<>();
for (int threads = 1; threads <= most; threads++) {
  Measured measured = trial.with(threads);
  if (measured.p95ServiceSeconds() <= capSeconds) {
    keeping.put(threads, measured);
  }
}
double goal = cores / mix.cpuSeconds() * 0.95;
return keeping.entrySet().stream()
    .filter(entry -> entry.getValue().throughput() >= goal)
    .map(java.util.Map.Entry::getKey)
    .findFirst()
    .orElse(keeping.isEmpty() ? 0 : keeping.lastKey());
