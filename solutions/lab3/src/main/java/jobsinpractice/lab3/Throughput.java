package jobsinpractice.lab3;

// region throughput-imports
import java.time.Clock;
import java.time.Duration;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.admin.Stats;

// endregion

/** Throughput of the fleet: jobs that succeeded, in a second, out of two readings of Redis. */
final class Throughput {
  private final Redis redis;
  private final Clock clock;

  /**
   * @param clock tells what "now" is; in the tests it is moved by hand
   */
  Throughput(Redis redis, Clock clock) {
    this.redis = redis;
    this.clock = clock;
  }

  // region task-1
  /** Reads the fleet's counters now. They must be fit for a difference across midnight. */
  Counters read() {
    Stats stats = Stats.of(redis);
    return new Counters(clock.instant(), stats.processed(), stats.failed());
  }

  /**
   * Jobs a second that succeeded between two readings. If either counter is lower in the later
   * reading, both have begun again at 0 in between: then all that they show now is new.
   *
   * @param later read after {@code earlier}, or at the same moment
   * @return jobs/s; 0 when no time has passed
   */
  static double jobsPerSecond(Counters earlier, Counters later) {
    double seconds = Duration.between(earlier.at(), later.at()).toNanos() / 1e9;
    boolean beganAgain =
        later.processed() < earlier.processed() || later.failed() < earlier.failed();
    long before = beganAgain ? 0 : earlier.processed() - earlier.failed();
    long jobs = later.processed() - later.failed() - before;
    return seconds == 0 ? 0 : jobs / seconds;
  }
  // endregion
}
