package jobsinpractice.lab5;

import java.time.Duration;

/**
 * Given. A promise: this share of the jobs starts within this latency. {@code new Objective(0.95,
 * Duration.ofSeconds(2))} holds when the 95th percentile of latency is at most 2 s. The share is
 * more than 0 and less than 1, because no fleet can promise every job.
 */
record Objective(double share, Duration latency) {}
