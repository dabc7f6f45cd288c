package jobsinpractice.lab5;

import java.util.List;
import jobsinpractice.testkit.ToDo;

/** The work that arrives, measured in threads. */
final class OfferedLoad {
  private OfferedLoad() {}

  /**
   * Returns how many threads all these jobs together keep busy on average.
   *
   * @return erlangs, with their fraction; 0 if there are no flows
   */
  static double of(List<Flow> flows) {
    // Lab 5, task 1: return how many threads all these flows together keep busy on average, in
    // erlangs, and 0 if there are no flows.
    throw ToDo.task(5, 1);
  }
}
