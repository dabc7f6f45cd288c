package jobsinpractice.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Remembers in this JVM which slow checks have passed, and for what: a shell script, the bytes of a
 * class. Such a check starts real processes, and needs no second run for the very same thing: the
 * tool runs a lab's tests after each save, and the gate runs them hundreds of times. Only a check
 * that passed is remembered.
 */
public final class PassedChecks {
  private static final Set<String> PASSED = new HashSet<>();
  private static final Set<String> ORDERS = new HashSet<>();

  private PassedChecks() {}

  /** A check that may fail in any way. */
  @FunctionalInterface
  public interface Check {
    void run() throws Exception;
  }

  /**
   * Runs a check, unless it has passed for this very code of the learner.
   *
   * @param type one of the learner's classes; the others that were compiled with it count too
   */
  public static void once(String check, Class<?> type, Check run) throws Exception {
    once(check, codeBeside(type), run);
  }

  /** Returns a digest of all classes in the folder from which this one was loaded. */
  private static String codeBeside(Class<?> type) throws Exception {
    Path folder = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
        digest.update(folder.relativize(file).toString().getBytes(UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
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

  /** Returns whether two threads have passed a check in every order of their steps. */
  static boolean hasPassedInEveryOrder(String check) {
    synchronized (ORDERS) {
      return ORDERS.contains(check);
    }
  }

  static void passedInEveryOrder(String check) {
    synchronized (ORDERS) {
      ORDERS.add(check);
    }
  }

  /** Forgets the checks of orders, so that the next run does them again. */
  public static void forgetOrders() {
    synchronized (ORDERS) {
      ORDERS.clear();
    }
  }

  /** Forgets everything, so that the next run does every check again. */
  public static void forget() {
    synchronized (PASSED) {
      PASSED.clear();
    }
    forgetOrders();
  }
}
