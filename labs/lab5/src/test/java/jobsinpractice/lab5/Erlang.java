package jobsinpractice.lab5;

/** Erlang's formulas by logarithms, and so not in the way that the lab teaches. */
final class Erlang {
  private Erlang() {}

  /** Erlang B: the chance of finding all threads busy when no job waits. */
  static double b(int threads, double erlangs) {
    if (erlangs == 0) {
      return 0;
    }
    double sum = 0;
    double term = 0; // log of erlangs^k / k!, less that of the last thread
    for (int k = threads; k >= 0; k--) {
      sum += Math.exp(term);
      term += Math.log(Math.max(1, k)) - Math.log(erlangs);
    }
    return 1 / sum;
  }

  /** Erlang C: the chance of waiting; 1 when the load is as large as the fleet or larger. */
  static double c(int threads, double erlangs) {
    return erlangs >= threads ? 1 : secondStep(b(threads, erlangs), erlangs / threads);
  }

  static double secondStep(double blocked, double utilization) {
    return blocked / (1 - utilization * (1 - blocked));
  }

  static double meanWait(int threads, double erlangs, double seconds) {
    return erlangs >= threads
        ? Double.POSITIVE_INFINITY
        : c(threads, erlangs) * seconds / (threads - erlangs);
  }
}
