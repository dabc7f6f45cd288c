package jobsinpractice.lab6;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Decides from a queue's readings whether its promise was kept. */
public final class Judge {
  private Judge() {}

  // region task-3
  /**
   * Returns {@link Verdict#STARVED} if consecutive readings show the same oldest job and the last
   * of them is later than the first by more than the promise. Otherwise returns {@link
   * Verdict#BROKEN} if the oldest job had waited longer than the promise at any reading, and {@link
   * Verdict#KEPT} if it had not.
   *
   * @param promise the longest that a job may wait; whole milliseconds, so it may be 1.5 s
   * @param readings in order of time, at any distance from each other; may be empty
   */
  public static Verdict judge(Duration promise, List<Reading> readings) {
    double promised = promise.toMillis() / 1000.0;
    Verdict verdict = Verdict.KEPT;
    Reading since = null;
    for (Reading now : readings) {
      if (since == null || since.oldestPushed() != now.oldestPushed()) since = now;
      if (now.second() - since.second() > promised) return Verdict.STARVED;
      if (now.second() - now.oldestPushed() > promised) verdict = Verdict.BROKEN;
    }
    return verdict;
  }

  /**
   * Returns the cheapest way that kept every queue's promise, or empty if no way did. If several
   * cost the same, returns the first of them.
   */
  public static Optional<Way> choose(List<Trial> trials) {
    return trials.stream()
        .filter(
            trial ->
                trial.queues().entrySet().stream()
                    .allMatch(queue -> judge(queue.getKey(), queue.getValue()) == Verdict.KEPT))
        .min(Comparator.comparingDouble(Trial::centsPerHour))
        .map(Trial::way);
  }
  // endregion
}
