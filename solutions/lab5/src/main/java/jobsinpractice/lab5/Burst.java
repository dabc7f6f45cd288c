package jobsinpractice.lab5;

import java.time.Duration;

/**
 * Given. Jobs arrive at a calm rate, then for some time at a peak rate, and then at the calm rate
 * again. Rates are in jobs per second. The peak rate is at least the calm rate, and lasts more than
 * 0 seconds.
 */
record Burst(double calm, double peak, Duration lasts) {}
