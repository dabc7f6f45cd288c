package jobsinpractice.lab6;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jobsinpractice.testkit.ToDo;

/** Tells from a queue's readings whether it was served as promised. */
public final class Judge {
  private Judge() {}

  // Lab 6, task 3: tell a queue that was kept from one that was broken and from one that starved, and
  // choose the cheapest of the ways that kept every promise.

  /**
   * {@link Verdict#STARVED} when readings that follow each other show the same oldest job, and the
   * last of them is more than the promise later than the first; else {@link Verdict#BROKEN} when a
   * job had waited longer than promised at any reading; else {@link Verdict#KEPT}.
   *
   * @param readings in order of time; may be empty
   */
  public static Verdict judge(Duration promise, List<Reading> readings) {
    throw ToDo.task(6, 3);
  }

  /**
   * The cheapest way that kept every queue's promise; the first of those that cost the same; empty
   * when none kept all.
   */
  public static Optional<Way> choose(List<Trial> trials) {
    throw ToDo.task(6, 3);
  }
}
