package jobsinpractice.lab6;

import java.time.Duration;

/**
 * A class of jobs: who writes it, after how long its caller was promised that it starts, and how
 * long one run takes.
 */
public record Work(String jobClass, String team, Duration promised, Duration takes) {
  @Override
  public String toString() {
    return jobClass;
  }
}
