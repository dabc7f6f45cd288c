package jobsinpractice.lab6;

import java.time.Duration;

/**
 * A job class.
 *
 * @param team the team that owns the class
 * @param promised the longest that a job may wait before it starts
 * @param takes how long one run takes on average
 */
public record Work(String jobClass, String team, Duration promised, Duration takes) {
  @Override
  public String toString() {
    return jobClass;
  }
}
