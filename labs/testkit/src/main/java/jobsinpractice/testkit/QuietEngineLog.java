package jobsinpractice.testkit;

/**
 * Keeps the engine's log off a learner's screen; what the learner prints or logs stays. {@code
 * -Dlab.log=info} shows it.
 */
public final class QuietEngineLog {
  private static final String PREFIX = "org.slf4j.simpleLogger.log.";

  private QuietEngineLog() {}

  /** Must come before the first logger is made: slf4j-simple reads these once. */
  public static void engineLog() {
    String level = System.getProperty("lab.log", "off");
    for (String name :
        new String[] {
          "jobsinpractice.engine",
          "jobsinpractice.redislauncher",
          "redis",
          "io.javalin",
          "org.eclipse.jetty"
        }) {
      if (System.getProperty(PREFIX + name) == null) {
        System.setProperty(PREFIX + name, level);
      }
    }
  }

  /** For a part of a running fleet: the engine's warnings, as plain lines among the others. */
  public static void fleetLog() {
    String common = "org.slf4j.simpleLogger.";
    System.setProperty(common + "logFile", "System.out");
    System.setProperty(common + "defaultLogLevel", System.getProperty("lab.log", "warn"));
    System.setProperty(PREFIX + "jobs", "info"); // -v asks for these
    System.setProperty(common + "showThreadName", "false");
    System.setProperty(common + "showLogName", "false");
  }
}
