package jobsinpractice.lab2;

/**
 * Given. How many jobs have failed and wait, at one moment.
 *
 * @param retrySet jobs that will be tried again
 * @param deadSet jobs that are given up, and wait for a person
 */
record Sizes(long retrySet, long deadSet) {}
