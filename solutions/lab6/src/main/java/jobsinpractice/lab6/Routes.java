package jobsinpractice.lab6;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Routes each job class to a queue. */
public final class Routes {
  private Routes() {}

  /**
   * Returns the name of the slowest queue on offer that still starts this work in time: the longest
   * latency that does not exceed {@link Work#promised()}.
   *
   * @param offered what the shop's queues promise, in any order
   * @return the name as {@link QueueName#of} writes it
   * @throws IllegalArgumentException if no queue on offer keeps the promise
   */
  public static String queueFor(Work work, List<Duration> offered) {
    // region task-1
    return offered.stream()
        .filter(promise -> promise.compareTo(work.promised()) <= 0)
        .max(Comparator.naturalOrder())
        .map(QueueName::of)
        .orElseThrow(
            () -> new IllegalArgumentException("no queue on offer keeps the promise of " + work));
    // endregion
  }
}
