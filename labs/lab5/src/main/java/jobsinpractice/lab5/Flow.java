package jobsinpractice.lab5;

import java.time.Duration;

/**
 * Given. Jobs of one class, as a dashboard shows them: how many arrive per minute, and how long one
 * of them keeps a thread busy on average. A list may have several flows of one class.
 */
record Flow(String jobClass, double perMinute, Duration serviceTime) {}
