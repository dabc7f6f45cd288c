package jobsinpractice.lab7;

import java.time.Duration;

/**
 * Given. Reads the settings of a process from environment variables.
 *
 * <pre>
 * LAB7_WATCHDOG=off       no watchdog
 * LAB7_CONTAINER_MB=600   the container's limit, in MB
 * LAB7_SOFT_MB=450        the soft limit, in MB
 * LAB7_GROWTH_KB=5120     the fastest leak, in KB per second
 * LAB7_EVERY_MS=1000      from one look to the next
 * LAB7_DRAIN_MS=25000     how long running jobs have to end
 * LAB7_TURN_MS=60000      how long a turn lasts
 * LAB7_LEAK=direct        heap, direct, threads, classes or none
 * LAB7_LEAK_KB=512        how much each job leaks, in KB
 * LAB7_PID_FILE=          a file for the process id; none by default
 * </pre>
 */
record Setup(boolean watched, Limits limits, Duration turn, String leak, int leakKb) {

  static Setup fromEnvironment() {
    Duration every = Duration.ofMillis(number("LAB7_EVERY_MS", 1_000));
    Duration drain = Duration.ofMillis(number("LAB7_DRAIN_MS", 25_000));
    Limits limits =
        new Limits(
            megabytes(number("LAB7_CONTAINER_MB", 600)),
            megabytes(number("LAB7_SOFT_MB", 450)),
            number("LAB7_GROWTH_KB", 5_120) * 1024,
            every,
            drain);
    return new Setup(
        !word("LAB7_WATCHDOG", "on").equals("off"),
        limits,
        Duration.ofMillis(number("LAB7_TURN_MS", 60_000)),
        word("LAB7_LEAK", "direct"),
        (int) number("LAB7_LEAK_KB", 512));
  }

  private static long megabytes(long number) {
    return number << 20;
  }

  private static long number(String name, long otherwise) {
    return Long.parseLong(word(name, "" + otherwise));
  }

  static String word(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }
}
