// Lab 3, task 1: read the fleet's counters, and return how many jobs a second succeeded between two
// readings, even across midnight and after the counters restarted at 0.

/** Reads the fleet's counters now, so that the difference of two readings is right at midnight. */
Counters read() {
  throw ToDo.task(3, 1);
}

/**
 * Returns how many jobs a second succeeded between two readings. If either counter is lower in
 * the later reading, both have restarted at 0 in between. Then all that they show now is new.
 *
 * @param later read after {@code earlier}, or at the same moment
 * @return jobs/s; 0 when no time has passed
 */
static double jobsPerSecond(Counters earlier, Counters later) {
  throw ToDo.task(3, 1);
}
