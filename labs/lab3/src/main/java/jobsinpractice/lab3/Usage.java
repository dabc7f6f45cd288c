package jobsinpractice.lab3;

/**
 * Given. The CPU time that one process has used, and the jobs that succeeded in it.
 *
 * @param cpuSeconds CPU time of the whole process, in seconds; two cores busy for 3 s are 6
 * @param jobs jobs that succeeded
 */
record Usage(double cpuSeconds, long jobs) {}
