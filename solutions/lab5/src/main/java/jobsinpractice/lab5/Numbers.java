package jobsinpractice.lab5;

/**
 * Given. What was counted and measured over one stretch of a fleet's life. Times are in seconds.
 *
 * @param seconds how long the stretch was; more than 0
 * @param arrived jobs that were pushed in it
 * @param done jobs that were done in it
 * @param meanDepth jobs that waited in the queue, on average over the stretch
 * @param meanLatency how long a job waited in the queue, from push to start, on average
 * @param meanBusy threads that were busy, on average over the stretch
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
