package jobsinpractice.lab3;

import java.time.Instant;

/**
 * Given. The fleet's two counters at one moment.
 *
 * @param processed attempts that have ended, failed ones included
 * @param failed attempts that have failed
 */
record Counters(Instant at, long processed, long failed) {}
