package jobsinpractice.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Redis said at one moment.
 *
 * @param at seconds since the epoch
 * @param trouble why it said nothing, or ""
 * @param inSystem jobs that wait, are claimed or run
 * @param retryLatency seconds by which the most overdue retry is late
 * @param roundTrip milliseconds to Redis and back, from here
 */
record LiveReading(
    double at,
    String trouble,
    Counters counters,
    List<QueueState> queues,
    List<ProcessState> processes,
    long inSystem,
    double retryLatency,
    double roundTrip) {

  static LiveReading trouble(double at, String why) {
    return new LiveReading(at, why, new Counters(0, 0, 0, 0, 0, 0), List.of(), List.of(), 0, 0, 0);
  }

  record Counters(
      long processed, long failed, long retries, long retriesDue, long scheduled, long dead) {}

  /**
   * @param latency seconds
   */
  record QueueState(String name, long size, double latency) {}

  /**
   * One process.
   *
   * @param beat its heartbeat's fields
   * @param pulse its report of the last second; empty for a process that makes none
   * @param work threads and spans, from the heartbeat; for a process without a report
   */
  record ProcessState(
      String identity,
      Map<String, String> beat,
      Optional<Map<String, Object>> pulse,
      List<Object> work) {}
}
