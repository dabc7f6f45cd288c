package jobsinpractice.lab4;

/**
 * One attempt of a job, as measured.
 *
 * @param wallSeconds from its start to its end, by the clock on the wall; a thread was busy so long
 * @param cpuSeconds how long of it the thread was on a core
 */
record Timing(double wallSeconds, double cpuSeconds) {}
