package jobsinpractice.lab6;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells from a queue's readings whether it was served as promised. */
public final class Judge {
  private Judge() {}

  // region task-3
  /**
   * {@link Verdict#STARVED} when readings that follow each other show the same oldest job, and the
   * last of them is more than the promise later than the first; else {@link Verdict#BROKEN} when a
   * job had waited longer than promised at any reading; else {@link Verdict#KEPT}.
   *
   * @param readings in order of time; may be empty
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
   * The cheapest way that kept every queue's promise; the first of those that cost the same; empty
   * when none kept all.
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
