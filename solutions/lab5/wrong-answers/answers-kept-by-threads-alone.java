// region: task-3
// caught by: 8 erlangs on 10 threads: 41 of 100 jobs wait
// says: by the number of threads, such as in a static map
// also says: one of them returns a wrong number
    class Kept {
      static final java.util.Map<Integer, Double> ERLANG_B =
          new java.util.concurrent.ConcurrentHashMap<>();
    }
    if (erlangs >= threads) {
      return 1;
    }
    double b =
        Kept.ERLANG_B.computeIfAbsent(
            threads,
            all -> {
              double each = 1;
              for (int n = 1; n <= all; n++) {
                each = erlangs * each / (n + erlangs * each);
              }
              return each;
            });
    double u = erlangs / threads;
    return b / (1 - u * (1 - b));
