package jobsinpractice.lab1;

import java.util.Collections;
import java.util.List;
import jobsinpractice.testkit.ToDo;

/** A counter where jobs wait. */
final class Counter {
  private Counter() {}

  static int waiting(List<Integer> ages) {
    // Lab 1, task 1: return the number of jobs that wait.
    throw ToDo.task(1, 1);
  }

  static double latency(List<Integer> ages) {
    // Lab 1, task 2: return how long the oldest job has waited, in seconds; 0 when none waits.
    throw ToDo.task(1, 2);
  }
}
