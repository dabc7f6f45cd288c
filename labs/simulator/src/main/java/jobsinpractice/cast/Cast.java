package jobsinpractice.cast;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the shop's job classes from {@code cast.properties}, the only place where their numbers are
 * written down. Chapters describe them on the page chapters/the-shop.md.
 */
public final class Cast {
  private static final Properties LINES = read();

  private Cast() {}

  private static Properties read() {
    Properties lines = new Properties();
    try (InputStream in = Cast.class.getResourceAsStream("cast.properties");
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      lines.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /** Returns all job classes, in the order of the page. */
  public static List<CastJob> jobs() {
    return Arrays.stream(text("classes").split(",")).map(name -> job(name.strip())).toList();
  }

  /**
   * Returns the job class with this name, such as {@code WelcomeMail}.
   *
   * @throws IllegalArgumentException when the cast has no such class
   */
  public static CastJob job(String className) {
    String prefix = CastJob.settingOf(className);
    if (!LINES.containsKey(prefix + ".cpu-ms")) {
      throw new IllegalArgumentException("the cast has no job class " + className);
    }
    return new CastJob(
        className,
        milliseconds(prefix + ".cpu-ms"),
        milliseconds(prefix + ".io-ms"),
        rate(prefix),
        Duration.ofSeconds((long) number(prefix + ".promise-seconds")),
        (int) number(prefix + ".retry"),
        text(prefix + ".fails"));
  }

  /** Returns the service time of the class whose lines start with this prefix. */
  public static Duration service(String prefix) {
    return milliseconds(prefix + ".cpu-ms").plus(milliseconds(prefix + ".io-ms"));
  }

  private static double rate(String prefix) {
    String every = prefix + ".every-seconds";
    return LINES.containsKey(every) ? 1 / number(every) : number(prefix + ".per-second");
  }

  /**
   * Returns a number of the file, such as {@code catalogue.webhook.per-second}.
   *
   * @throws IllegalArgumentException when there is no such line
   */
  public static double number(String name) {
    return Double.parseDouble(text(name));
  }

  /** Returns a line that is written in milliseconds. */
  public static Duration milliseconds(String name) {
    return Duration.ofNanos(Math.round(number(name) * 1e6));
  }

  /** Returns the lines that start with this class's prefix, such as {@code webhook.timeout-ms}. */
  public static TreeMap<String, String> lines(CastJob job) {
    TreeMap<String, String> lines = new TreeMap<>();
    for (String name : LINES.stringPropertyNames()) {
      if (name.startsWith(job.setting() + ".")) lines.put(name, text(name));
    }
    return lines;
  }

  /** Returns the names of all lines of the file. */
  public static Set<String> names() {
    return new TreeSet<>(LINES.stringPropertyNames());
  }

  private static String text(String name) {
    String text = LINES.getProperty(name);
    if (text == null) throw new IllegalArgumentException("the cast has no line " + name);
    return text.strip();
  }
}
