// Lab 15, task 2: grow at once, and shrink only to the most that was wanted during the last cool-down.

/**
 * Returns how many machines to have: the largest number that was wanted during the last
 * cool-down, this call included.
 *
 * <p>A new object does not know what was wanted before its first call. So until a cool-down has
 * passed since the first call, the method never returns fewer machines than there are.
 *
 * @param time in seconds; the first call can be at any time
 * @param wanted how many machines the queue needs
 * @param machines how many there are: working or booting
 */
int damp(double time, int wanted, int machines) {
  throw ToDo.task(15, 2);
}
