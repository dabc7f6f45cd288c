// region: task-5
// caught by: one question: the script runs on the given clock, stores its count, and returns
// says: no other process knows of this call
// also says: all of them started at once
// also says: 100 calls started within 20 ms
// also says: the script takes its time
// also says: more than 50 started
// also says: both started
// also says: had asked before your first command
private final java.util.Map<String, List<Long>> started = new java.util.HashMap<>();

Duration turn(String partner, String call) {
  long now = System.nanoTime() / 1_000;
  List<Long> starts = started.computeIfAbsent(partner, any -> new java.util.ArrayList<>());
  starts.removeIf(start -> start <= now - periodMicros);
  if (starts.size() >= limit) return Duration.of(starts.get(0) + periodMicros - now, ChronoUnit.MICROS);
  starts.add(now);
  return Duration.ZERO;
}
