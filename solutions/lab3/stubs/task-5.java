// Lab 3, task 5, optional: compute Welch's 95% interval of the difference of the means, and return it
// with its verdict.

/**
 * Computes Welch's 95% interval of the difference of the means, and the verdict.
 *
 * @param first one number for each run of the first fleet
 * @param second one number for each run of the second fleet, which can have more or fewer runs
 * @return the interval; from minus to plus infinity if either fleet has fewer than two runs; with
 *     the difference as both ends if neither fleet scatters
 */
static Comparison of(List<Double> first, List<Double> second) {
  throw ToDo.task(3, 5);
}
