package jobsinpractice.testkit;

/**
 * Hides the engine's log from a learner's screen, but not what the learner prints or logs. {@code
 * -Dlab.log=info} shows it.
 */
public final class QuietEngineLog {
  private static final String PREFIX = "org.slf4j.simpleLogger.log.";

  private QuietEngineLog() {}

  /** Call it before the first logger is created: slf4j-simple reads the properties once. */
  public static void engineLog() {
    String level = System.getProperty("lab.log", "off");
    for (String name :
        new String[] {
          "jobsinpractice.engine",
          "jobsinpractice.redislauncher",
          "redis",
          "com.zaxxer.hikari",
          "io.javalin",
          "org.eclipse.jetty"
        }) {
      if (System.getProperty(PREFIX + name) == null) {
        System.setProperty(PREFIX + name, level);
      }
    }
  }

  /** Shows the engine's warnings as plain lines, for a process of a running fleet. */
  public static void fleetLog() {
    String common = "org.slf4j.simpleLogger.";
    System.setProperty(common + "logFile", "System.out");
    System.setProperty(common + "defaultLogLevel", System.getProperty("lab.log", "warn"));
    System.setProperty(PREFIX + "jobs", "info"); // for -v
    System.setProperty(common + "showThreadName", "false");
    System.setProperty(common + "showLogName", "false");
  }
}
