package jobsinpractice.lab5;

/**
 * Given. What was counted and measured in one run of a fleet. Times are in seconds. The mean of no
 * jobs is 0.
 *
 * @param seconds how long the run was; more than 0
 * @param arrived jobs that were pushed in it
 * @param done jobs that were done in it; more than arrived while a backlog drains
 * @param meanDepth jobs that waited in the queue, on average over the run
 * @param meanLatency how long a job waited in the queue, from push to start, on average
 * @param meanBusy threads that were busy, on average over the run
 * @param meanServiceTime how long a job was on a thread, from start to end, on average
 */
record Numbers(
    double seconds,
    long arrived,
    long done,
    double meanDepth,
    double meanLatency,
    double meanBusy,
    double meanServiceTime) {}
