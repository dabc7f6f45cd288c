package jobsinpractice.testkit;

import java.util.List;
import java.util.Map;

/**
 * A fleet of the learner's own, for {@code labs/lab start N} and foreman in place of the usual one.
 * Found by ServiceLoader in the lab's classes.
 */
public interface FleetPlan {
  /**
   * Lines of a Procfile: {@code fast: labs/lab run worker --plan 6 -- -c 10 -q within_5_seconds}.
   */
  List<String> workers();

  /** How many processes of each, as foreman's flag -m takes it: {@code all=1,fast=2}. */
  String counts();

  /** The work that comes: lines of workload.properties, over those of the course. */
  Map<String, String> workload();
}
