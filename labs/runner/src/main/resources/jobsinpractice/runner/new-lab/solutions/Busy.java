package jobsinpractice.lab@N@;

/** How busy a worker is. */
final class Busy {
  private Busy() {}

  static double percent(int busy, int threads) {
    // region task-1
    return threads == 0 ? 0 : 100.0 * busy / threads;
    // endregion
  }
}
