package jobsinpractice.lab3;

/** What a fleet's money buys. */
final class Efficiency {
  private Efficiency() {}

  /**
   * Jobs per dollar of one run: what all machines did, over what all machines cost.
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
