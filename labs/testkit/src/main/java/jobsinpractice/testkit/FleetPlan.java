package jobsinpractice.testkit;

import java.util.List;
import java.util.Map;

/**
 * The learner's own fleet, which {@code labs/lab start N} and foreman run instead of the usual
 * fleet. ServiceLoader finds it in the lab's classes.
 */
public interface FleetPlan {
  /**
   * Returns lines of a Procfile: {@code fast: labs/lab run worker --plan 6 -- -c 10 -q
   * within_5_seconds}.
   */
  List<String> workers();

  /**
   * Returns the number of processes of each line, in the form of foreman's flag -m: {@code
   * all=1,fast=2}.
   */
  String counts();

  /** Returns the workload: lines of workload.properties, which override the course's lines. */
  Map<String, String> workload();
}
