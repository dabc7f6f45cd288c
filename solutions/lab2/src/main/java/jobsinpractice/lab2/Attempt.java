package jobsinpractice.lab2;

import java.time.Instant;

/**
 * Given. One attempt that has ended. A job that fails twice and then succeeds has three of them.
 *
 * @param type the job's class
 */
record Attempt(Instant ended, String type, boolean failed) {}
