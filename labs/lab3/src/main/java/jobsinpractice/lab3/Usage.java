package jobsinpractice.lab3;

/**
 * Given. What one process has used, and what came out of it.
 *
 * @param cpuSeconds CPU time of the whole process, in seconds; two cores busy for 3 s are 6
 * @param jobs jobs that succeeded
 */
record Usage(double cpuSeconds, long jobs) {}
