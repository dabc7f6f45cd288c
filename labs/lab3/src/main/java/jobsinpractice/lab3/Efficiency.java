package jobsinpractice.lab3;

import jobsinpractice.testkit.ToDo;

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
    // Lab 3, task 3: return how many jobs one dollar buys in this run: the jobs of all machines divided by
    // the price of all machines.
    throw ToDo.task(3, 3);
  }
}
