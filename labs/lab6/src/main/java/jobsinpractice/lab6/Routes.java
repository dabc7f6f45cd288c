package jobsinpractice.lab6;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import jobsinpractice.testkit.ToDo;

/** Which queue a class of jobs goes to. */
public final class Routes {
  private Routes() {}

  /**
   * The name of the queue that keeps what this work's caller was promised: of the latencies on
   * offer the longest that is not longer than {@link Work#promised()}.
   *
   * @param offered what the shop's queues promise, in any order
   * @return as {@link QueueName#of} writes it
   * @throws IllegalArgumentException when every queue on offer is later than what was promised
   */
  public static String queueFor(Work work, List<Duration> offered) {
    // Lab 6, task 1: answer the name of the queue for this work: the longest latency on offer that is
    // not longer than what the caller was promised; IllegalArgumentException when there is none.
    throw ToDo.task(6, 1);
  }
}
