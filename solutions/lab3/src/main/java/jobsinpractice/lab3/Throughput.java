package jobsinpractice.lab3;

// region throughput-imports
import java.time.Clock;
import java.time.Duration;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.admin.Stats;

// endregion

/** Measures the throughput of the fleet: jobs that succeed per second, from two readings. */
final class Throughput {
  private final Redis redis;
  private final Clock clock;

  /**
   * @param clock the source of "now"; a test moves it by hand
   */
  Throughput(Redis redis, Clock clock) {
    this.redis = redis;
    this.clock = clock;
  }

  // region task-1
  /**
   * Reads the fleet's counters now, so that the difference of two readings is right at midnight.
   */
  Counters read() {
    Stats stats = Stats.of(redis);
    return new Counters(clock.instant(), stats.processed(), stats.failed());
  }

  /**
   * Returns how many jobs a second succeeded between two readings. If either counter is lower in
   * the later reading, both have restarted at 0 in between. Then all that they show now is new.
   *
   * @param later read after {@code earlier}, or at the same moment
   * @return jobs/s; 0 when no time has passed
   */
  static double jobsPerSecond(Counters earlier, Counters later) {
    double seconds = Duration.between(earlier.at(), later.at()).toNanos() / 1e9;
    boolean restarted =
        later.processed() < earlier.processed() || later.failed() < earlier.failed();
    long before = restarted ? 0 : earlier.processed() - earlier.failed();
    long jobs = later.processed() - later.failed() - before;
    return seconds == 0 ? 0 : jobs / seconds;
  }
  // endregion
}
