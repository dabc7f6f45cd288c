package jobsinpractice.testkit;

import java.util.HashSet;
import java.util.Set;

/**
 * Remembers in this JVM which slow checks have passed, and for what: a shell script, the bytes of a
 * class. Such a check starts real processes, and needs no second run for the very same thing: the
 * tool runs a lab's tests after each save, and the gate runs them hundreds of times. Only a check
 * that passed is remembered.
 */
public final class PassedChecks {
  private static final Set<String> PASSED = new HashSet<>();

  private PassedChecks() {}

  /** A check that may fail in any way. */
  @FunctionalInterface
  public interface Check {
    void run() throws Exception;
  }

  /**
   * Runs a check, unless it has passed for this very subject.
   *
   * @param check its name
   * @param subject all that its result depends on
   */
  public static void once(String check, String subject, Check run) throws Exception {
    String key = check + "\n" + subject;
    synchronized (PASSED) {
      if (PASSED.contains(key)) {
        return;
      }
    }
    run.run();
    synchronized (PASSED) {
      PASSED.add(key);
    }
  }

  /** Forgets everything, so that the next run does every check again. */
  public static void forget() {
    synchronized (PASSED) {
      PASSED.clear();
    }
  }
}
