// region: task-3
// caught by: 8 erlangs on 10 threads: 41 of 100 jobs wait
// says: Is the load rounded, for example
    record Key(int threads, long erlangs) {}
    class Known {
      static final java.util.Map<Key, Double> CHANCES =
          new java.util.concurrent.ConcurrentHashMap<>();
    }
    if (erlangs >= threads) {
      return 1;
    }
    // a double is a poor key
    return Known.CHANCES.computeIfAbsent(
        new Key(threads, Math.round(erlangs * 100)),
        key -> {
          double b = 1;
          for (int n = 1; n <= threads; n++) {
            b = erlangs * b / (n + erlangs * b);
          }
          return b / (1 - erlangs / threads * (1 - b));
        });
