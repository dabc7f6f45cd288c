package jobsinpractice.figures.jdk.jobsinpractice.simulator.outage;

import jobsinpractice.figures.jdk.jobsinpractice.engine.Job;

/** Takes the place of the simulator's class in the script: makes the job without a payload. */
public final class ChargeJob {
  private ChargeJob() {}

  public static Job of(int order, int failures) {
    return new Job("ChargeCard", failures);
  }
}
