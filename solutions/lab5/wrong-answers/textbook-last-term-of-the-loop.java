// region: task-3
// caught by: 8 erlangs on 10 threads: 41 of 100 jobs wait
// says: with the term for k = threads − 1 as its last term
// also says: one of them returns a wrong number
    if (erlangs >= threads) {
      return 1;
    }
    double sum = 1;
    double term = 1;
    for (int k = 1; k < threads; k++) {
      term *= erlangs / k;
      sum += term;
    }
    double last = term * threads / (threads - erlangs);
    return last / (sum + last);
