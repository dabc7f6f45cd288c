// Lab 3, task 4: return better, worse, or inconclusive for a 95% interval of the difference.

/**
 * Judges the second fleet by an interval of the difference. The verdict is better only if the
 * whole interval is above 0.
 *
 * @return better if the interval is above 0, worse if it is below 0, inconclusive if it contains
 *     0, also as one of its ends
 */
static Verdict verdict(double low, double high) {
  throw ToDo.task(3, 4);
}
