// region: task-5
// caught by: the margin is a share of the prediction
// says: Is the margin a share of the mean
    int n = runs.size();
    if (n < 2) {
      return new Finding(
          Verdict.INCONCLUSIVE, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    double mean = runs.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double squares = 0;
    for (double run : runs) {
      squares += (run - mean) * (run - mean);
    }
    double half = Student.t(n - 1) * Math.sqrt(squares / (n - 1)) / Math.sqrt(n);
    double low = mean - half;
    double high = mean + half;
    double least = predicted - margin * mean;
    double greatest = predicted + margin * mean;
    Verdict verdict = Verdict.INCONCLUSIVE;
    if (low >= least && high <= greatest) {
      verdict = Verdict.HOLDS;
    } else if (high < least || low > greatest) {
      verdict = Verdict.OFF;
    }
    return new Finding(verdict, low, high);
