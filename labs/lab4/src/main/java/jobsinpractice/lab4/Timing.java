package jobsinpractice.lab4;

/**
 * One attempt of a job, as measured.
 *
 * @param wallSeconds from its start to its end; it occupied a thread for all of this time
 * @param cpuSeconds how much of that time its thread spent on a core
 */
record Timing(double wallSeconds, double cpuSeconds) {}
