// Lab 6, task 3: decide whether a queue's promise was kept, broken, or starved, and choose the
// cheapest way that kept every promise.

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
  throw ToDo.task(6, 3);
}

/**
 * Returns the cheapest way that kept every queue's promise, or empty if no way did. If several
 * cost the same, returns the first of them.
 */
public static Optional<Way> choose(List<Trial> trials) {
  throw ToDo.task(6, 3);
}
