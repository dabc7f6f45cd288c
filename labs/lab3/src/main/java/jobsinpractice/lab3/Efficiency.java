package jobsinpractice.lab3;

import jobsinpractice.testkit.ToDo;

/** What a fleet's money buys. */
final class Efficiency {
  private Efficiency() {}

  /**
   * Jobs per dollar of one run: what all machines did, over what all machines cost.
   *
   * @return 0 when there was no machine
   */
  static double jobsPerDollar(Run run, PriceList prices) {
    // Lab 3, task 3: answer how many jobs one dollar bought in this run: the jobs of all machines over
    // the price of all machines.
    throw ToDo.task(3, 3);
  }
}
