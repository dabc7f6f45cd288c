package jobsinpractice.lab11;

import java.util.List;
import jobsinpractice.testkit.ToDo;

/** Finds what went wrong with an order. */
final class Audit {
  private Audit() {}

  /**
   * Returns what became of one order.
   *
   * @param log its events, oldest first: at most one of COMMITTED and ROLLED_BACK, once (without
   *     COMMITTED there is no order), PUSHED any number of times, and RAN any number of times after
   *     the first PUSHED
   */
  static Verdict verdict(List<Event> log) {
    // Lab 11, task 1: return what became of the order: too early, without an order, lost, or right.
    throw ToDo.task(11, 1);
  }
}
