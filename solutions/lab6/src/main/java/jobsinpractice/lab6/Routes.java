package jobsinpractice.lab6;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

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
    // region task-1
    return offered.stream()
        .filter(promise -> promise.compareTo(work.promised()) <= 0)
        .max(Comparator.naturalOrder())
        .map(QueueName::of)
        .orElseThrow(() -> new IllegalArgumentException("no queue is soon enough for " + work));
    // endregion
  }
}
