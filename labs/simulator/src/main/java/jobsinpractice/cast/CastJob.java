package jobsinpractice.cast;

import java.time.Duration;
import java.util.Locale;

/**
 * One job class of the shop.
 *
 * @param name the class in the payload, such as {@code WelcomeMail}
 * @param cpu time on a core
 * @param io time spent waiting for another system
 * @param perSecond jobs that arrive per second on a normal day
 * @param promise the job starts at most this long after the push
 * @param retry how many retries a failed job has
 * @param fails how it fails, in words
 */
public record CastJob(
    String name,
    Duration cpu,
    Duration io,
    double perSecond,
    Duration promise,
    int retry,
    String fails) {
  /** Returns the service time of a job that has a core to itself and does not fail. */
  public Duration service() {
    return cpu.plus(io);
  }

  /** Returns the prefix of its lines in property files: {@code welcome-mail}. */
  public String setting() {
    return settingOf(name);
  }

  static String settingOf(String className) {
    return className.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** Returns the mean number of threads that this class keeps busy on a normal day. */
  public double load() {
    return perSecond * seconds(service());
  }

  static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
