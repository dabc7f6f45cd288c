package jobsinpractice.lab4;

/**
 * How a process should run its jobs.
 *
 * @param virtual true for virtual threads, false for platform threads
 * @param concurrency the limit on the number of jobs in progress
 * @param scarce what runs out first: {@code "cores"}, or the name of a shared resource
 */
record Advice(boolean virtual, int concurrency, String scarce) {}
