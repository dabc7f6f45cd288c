package jobsinpractice.simulator.outage;

import java.util.OptionalDouble;

/**
 * What came of an outage, second by second.
 *
 * @param attempts calls to the service that began in each second
 * @param successes calls that succeeded in each second
 * @param recoveredAfter seconds from the end of the outage until the first of 30 calls in a row
 *     that all succeeded; empty if that never happened
 * @param dead jobs that used up their retries, or were given up
 * @param dropped jobs that were dropped, or ended without a call
 * @param done jobs whose call succeeded
 * @param postponed how often a job was postponed
 * @param retried calls that were not a job's first
 */
public record OutageResult(
    int[] attempts,
    int[] successes,
    OptionalDouble recoveredAfter,
    int dead,
    int dropped,
    int done,
    int postponed,
    int retried) {
  /** Returns the calls per second between two seconds, on average. */
  public double attemptsPerSecond(int from, int until) {
    int sum = 0;
    for (int second = from; second < until; second++) sum += attempts[second];
    return (double) sum / (until - from);
  }
}
