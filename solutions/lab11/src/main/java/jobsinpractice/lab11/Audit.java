package jobsinpractice.lab11;

// region audit-imports
import java.util.List;

// endregion

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
    // region task-1
    int committed = log.indexOf(Event.COMMITTED);
    boolean pushed = log.contains(Event.PUSHED);
    if (committed < 0) return pushed ? Verdict.NO_ORDER : Verdict.RIGHT;
    if (!pushed) return Verdict.LOST;
    int ran = log.indexOf(Event.RAN);
    return ran >= 0 && ran < committed ? Verdict.TOO_EARLY : Verdict.RIGHT;
    // endregion
  }
}
