package jobsinpractice.lab3;

/** Computes what a dollar buys. */
final class Efficiency {
  private Efficiency() {}

  /**
   * Returns the jobs per dollar of one run: the jobs of all machines divided by their price. Each
   * machine costs exactly its price per hour times the hours that it was on.
   *
   * @return 0 when there was no machine
   */
  static double jobsPerDollar(Run run, PriceList prices) {
    // region task-3
    double dollars = 0;
    long jobs = 0;
    for (Machine machine : run.machines()) {
      double hours = machine.on().toMillis() / 3_600_000.0;
      dollars += hours * prices.perHour(machine.type());
      jobs += machine.used().jobs();
    }
    return dollars == 0 ? 0 : jobs / dollars;
    // endregion
  }
}
