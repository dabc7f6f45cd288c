// Lab 2, task 4: add up the busy time that the worker reports, and return which share of it went
// into attempts that failed.

/**
 * Returns the wasted share. Every failed attempt counts, even if the job succeeds later.
 *
 * @return busy time in failed attempts over all busy time, in percent; 0 when there was none
 */
double percent() {
  throw ToDo.task(2, 4);
}
