// region: task-3
// caught by: 950 erlangs on 1000 threads
// says: add up to nearly e^erlangs
// also says: one of them returns a wrong number
    if (erlangs >= threads) {
      return 1;
    }
    double term = 1; // erlangs^n / n!
    double sum = 0;
    for (int n = 0; n < threads; n++) {
      sum += term;
      term = term * erlangs / (n + 1);
    }
    double all = term * threads / (threads - erlangs);
    return all / (sum + all);
