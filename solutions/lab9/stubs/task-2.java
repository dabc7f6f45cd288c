// Lab 9, task 2: return a random duration from 0 to the delay, each equally likely.

/**
 * Returns a random duration from 0 to this delay, to the millisecond. Each is equally likely.
 *
 * <p>Two processes draw different sequences of durations, in all of their threads.
 *
 * @param delay 0, or a whole number of milliseconds
 */
Duration of(Duration delay) {
  throw ToDo.task(9, 2);
}
