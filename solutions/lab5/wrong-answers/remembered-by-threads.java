// region: task-3
// caught by: 8 erlangs on 10 threads: 41 of 100 jobs wait
// says: keep an answer from an earlier call
// also says: one of them returns a wrong number
if (erlangs >= threads) {
  return 1;
}
return KNOWN.computeIfAbsent(threads, any -> compute(any, erlangs));
}

private static final java.util.Map<Integer, Double> KNOWN =
    new java.util.concurrent.ConcurrentHashMap<>();

private static double compute(int threads, double erlangs) {
  double b = 1;
  for (int n = 1; n <= threads; n++) {
    b = erlangs * b / (n + erlangs * b);
  }
  double u = erlangs / threads;
  return b / (1 - u * (1 - b));
