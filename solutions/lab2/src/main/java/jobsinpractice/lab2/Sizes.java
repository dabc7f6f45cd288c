package jobsinpractice.lab2;

/**
 * Given. How many failed jobs are in Redis at one moment.
 *
 * @param retrySet jobs that will be tried again
 * @param deadSet jobs that will not be tried again; they need a person
 */
record Sizes(long retrySet, long deadSet) {}
