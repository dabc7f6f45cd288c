package jobsinpractice.lab4;

/**
 * What a process did with some number of threads while its queue was never empty.
 *
 * @param throughput jobs per second
 * @param p95ServiceSeconds 95 of 100 jobs took at most this long from start to end
 */
record Measured(double throughput, double p95ServiceSeconds) {}
