package jobsinpractice.kit.lab;

/**
 * Keeps the engine's log off a learner's screen; what the learner prints or logs stays. {@code
 * -Dlab.log=info} shows it.
 */
public final class Quiet {
  private static final String PREFIX = "org.slf4j.simpleLogger.log.";

  private Quiet() {}

  /** Must come before the first logger is made: slf4j-simple reads these once. */
  public static void engineLog() {
    String level = System.getProperty("lab.log", "off");
    for (String name : new String[] {"jobsinpractice.engine", "jobsinpractice.redis", "redis"}) {
      if (System.getProperty(PREFIX + name) == null) {
        System.setProperty(PREFIX + name, level);
      }
    }
  }
}
