package jobsinpractice.lab3;

import java.time.Clock;
import jobsinpractice.engine.Redis;
import jobsinpractice.testkit.ToDo;

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

  // Lab 3, task 1: read the fleet's counters, and answer how many jobs a second succeeded between two
  // readings, right across midnight and across counters that began again at 0.

  /** Reads the fleet's counters now. They must be fit for a difference across midnight. */
  Counters read() {
    throw ToDo.task(3, 1);
  }

  /**
   * Jobs a second that succeeded between two readings. If either counter is lower in the later
   * reading, both have begun again at 0 in between: then all that they show now is new.
   *
   * @param later read after {@code earlier}, or at the same moment
   * @return jobs/s; 0 when no time has passed
   */
  static double jobsPerSecond(Counters earlier, Counters later) {
    throw ToDo.task(3, 1);
  }
}
