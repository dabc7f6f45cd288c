// region: task-3
// caught by: 950 erlangs on 1000 threads
// says: the b of an earlier step
    if (erlangs >= threads) {
      return 1;
    }
    double b = 1;
    for (int n = 1; n <= threads; n++) {
      double next = erlangs * b / (n + erlangs * b);
      boolean settled = b - next < 1e-6; // the dashboard shows no more digits
      b = next;
      if (settled) {
        break;
      }
    }
    double u = erlangs / threads;
    return b / (1 - u * (1 - b));
