package jobsinpractice.lab5;

import java.time.Duration;

/**
 * Given. A promise: this share of the jobs starts within this latency. {@code new Objective(0.95,
 * Duration.ofSeconds(2))} holds when the 95th percentile of latency is at most 2 s.
 */
record Objective(double share, Duration latency) {}
