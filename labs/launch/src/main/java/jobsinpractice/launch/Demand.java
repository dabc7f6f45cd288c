package jobsinpractice.launch;

/**
 * What is expected of one job class in the busiest minutes of the launch.
 *
 * @param perSecond how many jobs arrive
 * @param seconds how long one of them keeps a thread busy; more than 0
 * @param promise within how many seconds a job starts
 */
public record Demand(String jobClass, double perSecond, double seconds, double promise) {
  /** Returns the offered load in erlangs: how many threads this class keeps busy. */
  public double load() {
    return perSecond * seconds;
  }
}
