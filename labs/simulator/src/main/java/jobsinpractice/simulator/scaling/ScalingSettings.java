package jobsinpractice.simulator.scaling;

/**
 * The numbers of a fleet that scales.
 *
 * @param promise seconds within which a job starts
 * @param threads of one machine
 * @param floor the fewest machines that work
 * @param ceiling the most machines that boot or work
 * @param boot seconds from the order of a machine until it works
 * @param interval seconds from one reading to the next
 * @param coolDown seconds during which a number of machines must not have been wanted, before the
 *     fleet shrinks below it
 * @param usualSeconds how long a job usually takes, for times at which no job has ended
 */
public record ScalingSettings(
    double promise,
    int threads,
    int floor,
    int ceiling,
    double boot,
    double interval,
    double coolDown,
    double usualSeconds) {
  /** A draining machine that still runs a job after this many seconds is stopped. */
  public static final double DRAIN_LIMIT = 300;

  /** A machine of 5 threads, in dollars per hour. */
  public static final double DOLLARS_PER_HOUR = 0.065;

  /** Returns the settings of the shop for its launch. */
  public static ScalingSettings launch() {
    return new ScalingSettings(60, 5, 2, 30, 90, 15, 150, 5);
  }
}
