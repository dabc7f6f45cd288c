package jobsinpractice.mavenoutput;

import java.lang.reflect.Field;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Switches off a logger of the running Maven, once the lab has printed its own report.
 *
 * <p>Maven ends a failed build with a dozen lines that a learner does not need. If its logger is of
 * an unknown kind, those lines stay. Nothing else changes, and the exit code stays the same.
 */
final class MavenTail {
  private static final int OFF = 50; // above ERROR, which is 40

  private MavenTail() {}

  static void silence(String... loggers) {
    for (String name : loggers) {
      silence(LoggerFactory.getLogger(name));
    }
  }

  /** Hides the lines that Maven prints at the end of a failed build. */
  static void silence() {
    silence("org.apache.maven.cli.MavenCli");
  }

  private static void silence(Logger logger) {
    for (Class<?> type = logger.getClass(); type != null; type = type.getSuperclass()) {
      try {
        Field level = type.getDeclaredField("currentLogLevel");
        level.setAccessible(true);
        level.setInt(logger, OFF);
        return;
      } catch (ReflectiveOperationException | RuntimeException e) {
        // Not in this class: look in its superclass.
      }
    }
  }
}
