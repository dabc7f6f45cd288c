package jobsinpractice.engine;

import org.jetbrains.lincheck.Lincheck;

/** Runs a scenario under Lincheck, which chooses after each step which thread goes on. */
final class Interleavings {
  /** How many schedules a property is checked with; {@code -Dinterleavings=10000} takes longer. */
  static final int SCHEDULES = Integer.getInteger("interleavings", 20);

  /** The search for a planted bug ends when it is found. */
  static final int SCHEDULES_FOR_A_BUG = 300;

  private Interleavings() {}

  /**
   * @throws AssertionError with the interleaving, when a schedule breaks a check, throws, or lets
   *     every thread wait for ever
   */
  static void explore(Class<?> scenario, int schedules) {
    Lincheck.runConcurrentTest(schedules, made(scenario));
  }

  private static Runnable made(Class<?> scenario) {
    try {
      var constructor = scenario.getDeclaredConstructor();
      constructor.setAccessible(true);
      return (Runnable) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(scenario.getName(), e);
    }
  }

  /** Of Lincheck's report, the short interleaving; the long one follows it, with every line. */
  static String shortened(Throwable failure) {
    String report = String.valueOf(failure.getMessage());
    int details = report.indexOf("Detailed trace:");
    return details < 0 ? report : report.substring(0, details);
  }
}
