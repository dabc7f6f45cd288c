// region: task-3
// caught by: 950 erlangs on 1000 threads
// says: A double cannot hold e^(−750)
// also says: one of them returns a wrong number
    if (erlangs >= threads) {
      return 1;
    }
    // the textbook's sums, all divided by e^a: nothing can overflow
    double term = Math.exp(-erlangs);
    double sum = term;
    for (int n = 1; n < threads; n++) {
      term = term * erlangs / n;
      sum += term;
    }
    double last = term * erlangs / threads * threads / (threads - erlangs);
    return last / (sum + last);
