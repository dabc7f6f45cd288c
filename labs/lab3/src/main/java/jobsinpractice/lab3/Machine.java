package jobsinpractice.lab3;

import java.time.Duration;

/**
 * Given. One machine's part in a run.
 *
 * @param type its name in the price list, such as "small"
 * @param on how long it was on during the run, idle or not
 * @param used the CPU time of its process, and the jobs that succeeded there; 0 for an idle machine
 */
record Machine(String type, Duration on, Usage used) {}
