package jobsinpractice.mavenoutput;

import java.lang.reflect.Field;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Switches off a logger of the running Maven, once the learner has been told in our own words.
 *
 * <p>Maven closes a failed build with a dozen lines that a learner need not scroll past. Where its
 * logger is of another make than we know, those lines stay; nothing else changes, and the exit code
 * never does.
 */
final class MavenTail {
  private static final int OFF = 50; // above ERROR, which is 40

  private MavenTail() {}

  static void silence(String... loggers) {
    for (String name : loggers) {
      silence(LoggerFactory.getLogger(name));
    }
  }

  /** What Maven says at the end of a build that failed. */
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
        // Not in this class: look in the one above.
      }
    }
  }
}
