package jobsinpractice.benchmark;

import java.util.List;
import java.util.Locale;

/**
 * How far Redis servers carry a fleet, computed from two prices: what a job costs Redis, and what a
 * worker process costs it that only reports that it is alive. It assumes that both prices stay the
 * same for a larger fleet, that jobs spread evenly, and that neither memory nor the network is
 * full.
 *
 * @param jobMicros CPU of Redis for one job (µs)
 * @param idleMicros CPU of Redis for one idle worker process in a second (µs)
 */
record Capacity(double jobMicros, double idleMicros) {
  /** How busy a Redis may be: above it, commands wait for each other ever longer. */
  static final double BUSY = 0.7;

  private static final double MICROS = 1e6;

  Capacity {
    if (!(jobMicros > 0) || !(idleMicros >= 0)) {
      throw new IllegalArgumentException("prices: " + jobMicros + " and " + idleMicros + " µs");
    }
  }

  /** Jobs a second that one Redis carries next to the reports of its worker processes, or 0. */
  double jobsPerSecond(int processes) {
    return Math.max(0, (BUSY * MICROS - processes * idleMicros) / jobMicros);
  }

  /** Redis servers for a rate of jobs, with all worker processes spread evenly over them. */
  int servers(double jobsPerSecond, int processes) {
    double micros = jobsPerSecond * jobMicros + processes * idleMicros;
    return (int) Math.max(1, Math.ceil(micros / (BUSY * MICROS)));
  }

  /** Worker processes on one Redis until their reports take this share of a core. */
  long processesUntil(double share) {
    return (long) Math.floor(share * MICROS / idleMicros);
  }

  /** Two sentences for a report. */
  List<String> lines(String jobs) {
    return List.of(
        String.format(
            Locale.ROOT,
            "%s, %.2f µs each: one Redis carries %,.0f jobs/s with 20 processes, %,.0f with 1,000",
            jobs,
            jobMicros,
            jobsPerSecond(20),
            jobsPerSecond(1_000)),
        String.format(
            Locale.ROOT,
            "%s, a million a second: %,d Redis servers with 1,000 processes, %,d with 10,000",
            jobs,
            servers(1e6, 1_000),
            servers(1e6, 10_000)));
  }
}
