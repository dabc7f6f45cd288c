// region: task-3
// caught by: 8 erlangs on 10 threads: 41 of 100 jobs wait
// says: b is right and the last line is not
// also says: one of them returns a wrong number
    if (erlangs >= threads) {
      return 1;
    }
    double b = 1;
    for (int n = 1; n <= threads; n++) {
      b = erlangs * b / (n + erlangs * b);
    }
    double free = 1 - erlangs / threads;
    return b / (1 - free * (1 - b));
