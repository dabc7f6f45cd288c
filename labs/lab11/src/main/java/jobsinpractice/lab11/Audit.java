package jobsinpractice.lab11;

import java.util.List;
import jobsinpractice.testkit.ToDo;

/** Finds what went wrong with an order. */
final class Audit {
  private Audit() {}

  /**
   * Returns what became of one order.
   *
   * @param log its events, oldest first. It has one COMMITTED or one ROLLED_BACK; it has neither if
   *     the process died and no rollback was logged. Without COMMITTED there is no order. It can
   *     have several PUSHED and several RAN, and the first RAN is after the first PUSHED
   */
  static Verdict verdict(List<Event> log) {
    // Lab 11, task 1: return what became of the order: too early, without an order, lost, or right.
    throw ToDo.task(11, 1);
  }
}
