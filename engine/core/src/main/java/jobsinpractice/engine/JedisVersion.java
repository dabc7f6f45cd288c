package jobsinpractice.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Refuses a Jedis that is too old, before a class of it is missed somewhere in the middle. Names no
 * class of Jedis in its code, so that it can itself be loaded without them.
 */
final class JedisVersion {
  /** Jedis has it since 7.2; the engine is built and tested with {@link #NEEDED}. */
  private static final String MARK = "redis.clients.jedis.RedisClient";

  /** Written by the build, from the version in the top pom.xml. */
  static final String NEEDED = needed();

  private JedisVersion() {}

  private static String needed() {
    Properties built = new Properties();
    try (InputStream in = JedisVersion.class.getResourceAsStream("built-with.properties")) {
      built.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return built.getProperty("jedis");
  }

  static void check() {
    check(JedisVersion.class.getClassLoader());
  }

  static void check(ClassLoader loader) {
    try {
      Class.forName(MARK, false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      throw new IllegalStateException(
          "The Jedis on the class path is too old or missing: the engine needs "
              + NEEDED
              + ". Spring Boot manages an older one; set its property jedis.version to "
              + NEEDED
              + " (Maven: <jedis.version>"
              + NEEDED
              + "</jedis.version>; Gradle: ext['jedis.version'] = '"
              + NEEDED
              + "').",
          e);
    }
  }
}
