package jobsinpractice.lab3;

import java.time.Duration;

/**
 * Given. One machine's part in a run.
 *
 * @param type as the price list has it, "small"
 * @param on how long it was rented for the run, idle or not
 * @param used what its process used, and how many jobs succeeded there; 0 for an idle machine
 */
record Machine(String type, Duration on, Usage used) {}
