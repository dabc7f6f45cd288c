package jobsinpractice.lab4;

/**
 * How a process shall run its jobs.
 *
 * @param virtual on virtual threads; else on platform threads
 * @param concurrency so many jobs at once, and no more
 * @param scarce what runs out first: {@code "cores"}, or the name of something shared
 */
record Advice(boolean virtual, int concurrency, String scarce) {}
