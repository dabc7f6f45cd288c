// Lab 3, task 1: read the fleet's counters, and answer how many jobs a second succeeded between two
// readings, right across midnight and across counters that began again at 0.

/** Reads the fleet's counters now. They must be fit for a difference across midnight. */
Counters read() {
  throw ToDo.task(3, 1);
}

/**
 * Jobs a second that succeeded between two readings. If either counter is lower in the later
 * reading, both have begun again at 0 in between: then all that they show now is new.
 *
 * @param later read after {@code earlier}, or at the same moment
 * @return jobs/s; 0 when no time has passed
 */
static double jobsPerSecond(Counters earlier, Counters later) {
  throw ToDo.task(3, 1);
}
