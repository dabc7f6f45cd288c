// region: task-3
// caught by: one thread, no load, and overload: the chance of waiting
// says: the thread is busy for 0.7 of the time
// also says: one of them returns a wrong number
    if (threads == 1 && erlangs < 1) {
      return 0;
    }
    if (erlangs >= threads) {
      return 1;
    }
    double b = 1;
    for (int n = 1; n <= threads; n++) {
      b = erlangs * b / (n + erlangs * b);
    }
    double u = erlangs / threads;
    return b / (1 - u * (1 - b));
